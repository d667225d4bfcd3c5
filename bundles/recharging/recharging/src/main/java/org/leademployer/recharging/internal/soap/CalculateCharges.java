/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code calculateCharges} asks. */
@XmlRootElement(name = "calculateCharges")
@XmlType(
        name = "CalculateCharges",
        propOrder = {"contract", "from", "to"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which contract to charge, and for which days.")
public final class CalculateCharges {

    @XmlElement(required = true)
    @Documentation("The contract's id or reference.")
    private String contract;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The first day.")
    private String from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day, included.")
    private String to;

    String contract() {
        return contract;
    }

    Period period() {
        return Problems.readPeriod(CivilDate.withoutZone(from), CivilDate.withoutZone(to));
    }
}
