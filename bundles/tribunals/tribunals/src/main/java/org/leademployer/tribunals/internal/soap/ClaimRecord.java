/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.TribunalClaim;

/** A claim as it is read over SOAP. */
@XmlType(
        name = "Claim",
        propOrder = {
            "id",
            "number",
            "contractId",
            "region",
            "traineeId",
            "state",
            "jurisdictions",
            "hosts",
            "presentedOn",
            "sentOn",
            "responseDue",
            "respondedOn",
            "concludedOn",
            "outcome",
            "costs",
            "award",
            "settlement",
            "flags",
            "version"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A claim in the register. The claimant stands there by the platform's id alone.")
public final class ClaimRecord {

    @XmlElement(required = true)
    @Documentation("The platform's id.")
    private String id;

    @XmlElement(required = true)
    @Documentation("The tribunal's number.")
    private String number;

    @XmlElement(required = true)
    @Documentation("The id of the contract.")
    private String contractId;

    @XmlElement(required = true)
    @Documentation("The node of the contract's lot, such as north-west.")
    private String region;

    @XmlElement(required = true)
    @Documentation("The platform's id of the claimant.")
    private String traineeId;

    @XmlElement(required = true)
    @Documentation("OPEN, RESPONDED, SETTLED, WITHDRAWN, JUDGED or CLOSED.")
    private String state;

    @XmlElement(name = "jurisdiction")
    @Documentation("A code of the tribunals.")
    private List<String> jurisdictions;

    @XmlElement(name = "host")
    @Documentation("The ODS code of a host at which an act fell; each once.")
    private List<String> hosts;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("When it was presented.")
    private String presentedOn;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("When the tribunal sent it.")
    private String sentOn;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day for the response, by law.")
    private String responseDue;

    @XmlSchemaType(name = "date")
    @Documentation("When the response was filed; absent until it was.")
    private String respondedOn;

    @XmlSchemaType(name = "date")
    @Documentation("When it ended; absent while it is open.")
    private String concludedOn;

    @Documentation("How it ended; absent while it is open.")
    private String outcome;

    @XmlElement(required = true)
    @Documentation("Pounds that handling it has cost so far, two decimals.")
    private BigDecimal costs;

    @XmlElement(required = true)
    @Documentation("Pounds awarded so far, two decimals.")
    private BigDecimal award;

    @XmlElement(required = true)
    @Documentation("Pounds it was settled for, two decimals.")
    private BigDecimal settlement;

    @XmlElement(name = "flag")
    @Documentation("OUT_OF_TIME, CERTIFICATE_AFTER_CLAIM or CLAIMANT_NOT_PLACED: somebody has to look.")
    private List<String> flags;

    @Documentation("Counts its changes, from 1.")
    private long version;

    static ClaimRecord of(TribunalClaim claim) {
        ClaimRecord made = new ClaimRecord();
        made.id = claim.id();
        made.number = claim.number();
        made.contractId = claim.contractId();
        made.region = claim.region().slug();
        made.traineeId = claim.traineeId();
        made.state = claim.state().name();
        made.jurisdictions =
                claim.grounds().stream().map(TribunalClaim.Ground::jurisdiction).toList();
        made.hosts = claim.acts().stream()
                .map(act -> act.host().value())
                .distinct()
                .sorted()
                .toList();
        made.presentedOn = claim.presentedOn().toString();
        made.sentOn = claim.sentOn().toString();
        made.responseDue = claim.responseDue().toString();
        made.respondedOn = text(claim.respondedOn());
        made.concludedOn = text(claim.concludedOn());
        made.outcome = text(claim.outcome());
        made.costs = claim.costs().toBigDecimal();
        made.award = claim.award().toBigDecimal();
        made.settlement = claim.settlement().toBigDecimal();
        made.flags = claim.flags().stream().sorted().map(Enum::name).toList();
        made.version = claim.version();
        return made;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
