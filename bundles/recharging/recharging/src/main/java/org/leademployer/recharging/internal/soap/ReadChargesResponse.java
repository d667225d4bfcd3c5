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

/** What {@code readCharges} answers. */
@XmlRootElement(name = "readChargesResponse")
@XmlType(name = "ReadChargesResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The charges that were asked for.")
public final class ReadChargesResponse {

    @XmlElement(required = true)
    @Documentation("The charges.")
    private ChargesView charges;

    static ReadChargesResponse of(ChargesView charges) {
        ReadChargesResponse made = new ReadChargesResponse();
        made.charges = charges;
        return made;
    }
}
