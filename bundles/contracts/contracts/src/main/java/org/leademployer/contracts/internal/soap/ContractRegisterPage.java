/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Period;
import org.leademployer.platform.web.soap.Documentation;

/** A page of the register as finance systems read it: the public columns of a contract record in the commercial system. */
@XmlType(
        name = "ContractRegisterPage",
        propOrder = {"entries", "next"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A page of the contract register by reference. Drafts are not in it.")
public final class ContractRegisterPage {

    @XmlElement(name = "entry")
    @Documentation("A contract.")
    private List<Entry> entries;

    @Documentation("The after of the next page; absent on the last.")
    private String next;

    /** @param routes by id, of those of which it is known */
    static ContractRegisterPage of(List<Contract> page, Map<String, String> routes, boolean more) {
        ContractRegisterPage made = new ContractRegisterPage();
        made.entries = page.stream()
                .map(contract -> Entry.of(contract, routes.get(contract.id())))
                .toList();
        made.next = more ? page.get(page.size() - 1).reference() : null;
        return made;
    }

    /** Months of a term, one that has begun counted as a whole. */
    static int months(Period term) {
        LocalDate end = term.to().plusDays(1);
        java.time.Period length = java.time.Period.between(term.from(), end);
        return Math.toIntExact(length.toTotalMonths()) + (length.getDays() > 0 ? 1 : 0);
    }

    /** A contract in the register. */
    @XmlType(
            name = "ContractRegisterEntry",
            propOrder = {
                "contractReference",
                "procurementRoute",
                "startDate",
                "currentEndDate",
                "currentValue",
                "currentTermMonths"
            })
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("A signed or running contract, as it stands now.")
    public static final class Entry {

        @XmlElement(required = true)
        @Documentation("Its reference in the commercial system.")
        private String contractReference;

        @Documentation("The route by which it was procured, such as FORMAL_TENDER; absent where it is not known.")
        private String procurementRoute;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The first day of the term.")
        private String startDate;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The last day of the term, included.")
        private String currentEndDate;

        @XmlElement(required = true)
        @Documentation("Whole-life value in pounds, two decimals.")
        private BigDecimal currentValue;

        @Documentation("The term in months, one that has begun counted as a whole.")
        private int currentTermMonths;

        static Entry of(Contract contract, String route) {
            Entry made = new Entry();
            made.contractReference = contract.reference();
            made.procurementRoute = route;
            made.startDate = contract.term().from().toString();
            made.currentEndDate = contract.term().to().toString();
            made.currentValue = contract.value().toBigDecimal();
            made.currentTermMonths = months(contract.term());
            return made;
        }
    }
}
