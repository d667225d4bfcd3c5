/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.soap;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.recharging.Charges;
import org.leademployer.schedules.Basis;

/** Charges as they are read over SOAP. */
@XmlType(
        name = "ContractCharges",
        propOrder = {
            "contractId",
            "contractReference",
            "from",
            "to",
            "total",
            "payers",
            "basis",
            "inputSha256",
            "resultSha256",
            "calculationId"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The charges of a contract over a period (FIN-1).")
public final class ChargesView {

    @XmlElement(required = true)
    @Documentation("The id of the contract that is charged.")
    private String contractId;

    @XmlElement(required = true)
    @Documentation("Its reference.")
    private String contractReference;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The first day charged.")
    private String from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day charged.")
    private String to;

    @XmlElement(required = true)
    @Documentation("Pounds, two decimals: the sum of the payers' amounts (SCH-10).")
    private BigDecimal total;

    @XmlElement(name = "payer")
    @Documentation("What each payer pays for each kind, by payer.")
    private List<PayerView> payers;

    @XmlElement(name = "basis")
    @Documentation("The terms on which the charges rest, one for each stretch of time (SCH-5).")
    private List<BasisView> basis;

    @XmlElement(required = true)
    @Documentation("The digest of the inputs, which are kept.")
    private String inputSha256;

    @XmlElement(required = true)
    @Documentation("The digest of the result.")
    private String resultSha256;

    @XmlElement(required = true)
    @Documentation("The calculation under which they are kept; readCharges reads them again by it.")
    private String calculationId;

    static ChargesView of(Contract contract, Charges charges) {
        ChargesView made = new ChargesView();
        made.contractId = contract.id();
        made.contractReference = contract.reference();
        made.from = charges.calculation().period().from().toString();
        made.to = charges.calculation().period().to().toString();
        made.total = charges.total().toBigDecimal();
        made.payers = charges.payers().stream().map(PayerView::of).toList();
        made.basis = charges.calculation().basis().stream().map(BasisView::of).toList();
        made.inputSha256 = charges.calculation().inputSha256();
        made.resultSha256 = charges.calculation().resultSha256();
        made.calculationId = charges.calculation().id();
        return made;
    }

    /** What one payer pays for one kind. */
    @XmlType(
            name = "PayerAmount",
            propOrder = {"payer", "kind", "amount"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("What one payer pays for one kind.")
    public static final class PayerView {

        @XmlElement(required = true)
        @Documentation("HEE, LEAD_EMPLOYER or the ODS code of a host.")
        private String payer;

        @XmlElement(required = true)
        @Documentation("For what.")
        private Kind kind;

        @XmlElement(required = true)
        @Documentation("Pounds, two decimals.")
        private BigDecimal amount;

        static PayerView of(Charges.PayerAmount amount) {
            PayerView made = new PayerView();
            made.payer = amount.payer().code();
            made.kind = Kind.valueOf(amount.kind().name());
            made.amount = amount.amount().toBigDecimal();
            return made;
        }
    }

    /** What is charged. */
    @XmlEnum
    @XmlType(name = "ChargeKind")
    @Documentation("What is charged: service fee and occupational health stand apart.")
    public enum Kind {
        SERVICE_FEE,
        OCCUPATIONAL_HEALTH
    }

    /** The terms in force over one stretch of time. */
    @XmlType(
            name = "Basis",
            propOrder = {
                "from",
                "to",
                "schedule",
                "region",
                "version",
                "termsSha256",
                "bundleSymbolicName",
                "bundleVersion",
                "bundleSha256"
            })
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("The terms in force over one stretch of time, and the bundle that carried them (SCH-5).")
    public static final class BasisView {

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The first day.")
        private String from;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The last day, included.")
        private String to;

        @Documentation("The number of the schedule.")
        private int schedule;

        @XmlElement(required = true)
        @Documentation("The variant's node of the geography.")
        private String region;

        @XmlElement(required = true)
        @Documentation("The variant's version.")
        private String version;

        @XmlElement(required = true)
        @Documentation("The digest of the terms.")
        private String termsSha256;

        @XmlElement(required = true)
        @Documentation("The symbolic name of the bundle that carried the rules.")
        private String bundleSymbolicName;

        @XmlElement(required = true)
        @Documentation("Its version.")
        private String bundleVersion;

        @XmlElement(required = true)
        @Documentation("Its digest.")
        private String bundleSha256;

        static BasisView of(Basis basis) {
            BasisView made = new BasisView();
            made.from = basis.period().from().toString();
            made.to = basis.period().to().toString();
            made.schedule = Integer.parseInt(basis.variant().schedule());
            made.region = basis.variant().region().slug();
            made.version = basis.variant().version().toString();
            made.termsSha256 = basis.termsSha256();
            made.bundleSymbolicName = basis.bundle().symbolicName();
            made.bundleVersion = basis.bundle().version();
            made.bundleSha256 = basis.bundle().sha256();
            return made;
        }
    }
}
