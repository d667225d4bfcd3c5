/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code calculateCharges} answers. */
@XmlRootElement(name = "calculateChargesResponse")
@XmlType(name = "CalculateChargesResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The charges that were asked for.")
public final class CalculateChargesResponse {

    @XmlElement(required = true)
    @Documentation("The charges.")
    private ChargesView charges;

    static CalculateChargesResponse of(ChargesView charges) {
        CalculateChargesResponse made = new CalculateChargesResponse();
        made.charges = charges;
        return made;
    }
}
