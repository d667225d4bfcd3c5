/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.util.List;
import java.util.function.Function;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.leademployer.platform.web.soap.Documentation;

/** A page of contracts as it is read over SOAP. */
@XmlType(
        name = "ContractPage",
        propOrder = {"contracts", "next"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A page of contracts by reference.")
public final class ContractPage {

    @XmlElement(name = "contract")
    @Documentation("A contract.")
    private List<ContractView> contracts;

    @Documentation("The after of the next page; absent on the last.")
    private String next;

    static ContractPage of(List<Contract> page, boolean more, Function<Contract, List<Gap>> gaps) {
        ContractPage made = new ContractPage();
        made.contracts = page.stream()
                .map(contract -> ContractView.of(contract, gaps.apply(contract)))
                .toList();
        made.next = more ? page.get(page.size() - 1).reference() : null;
        return made;
    }
}
