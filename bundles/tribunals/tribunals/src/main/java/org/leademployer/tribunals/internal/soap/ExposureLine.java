/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.Exposure.Line;

/** A line of the exposure as it is read over SOAP. */
@XmlType(
        name = "ExposureLine",
        propOrder = {"region", "party", "openClaims", "reserve", "likely", "settled"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What one party bears in one region.")
public final class ExposureLine {

    @XmlElement(required = true)
    @Documentation("The node of the contracts' lots.")
    private String region;

    @XmlElement(required = true)
    @Documentation("HEE, LEAD_EMPLOYER or the ODS code of a host.")
    private String party;

    @Documentation("In how many open claims it has an act, a reserve or a likely share.")
    private int openClaims;

    @XmlElement(required = true)
    @Documentation("Pounds it has set aside, two decimals.")
    private BigDecimal reserve;

    @XmlElement(required = true)
    @Documentation("Pounds it would bear of all that is set aside, two decimals.")
    private BigDecimal likely;

    @XmlElement(required = true)
    @Documentation("Pounds it bears of claims that are shared, two decimals.")
    private BigDecimal settled;

    static ExposureLine of(Line line) {
        ExposureLine made = new ExposureLine();
        made.region = line.region().slug();
        made.party = line.party();
        made.openClaims = line.openClaims();
        made.reserve = line.reserve().toBigDecimal();
        made.likely = line.likely().toBigDecimal();
        made.settled = line.settled().toBigDecimal();
        return made;
    }
}
