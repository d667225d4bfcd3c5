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

/** What {@code readCharges} asks. */
@XmlRootElement(name = "readCharges")
@XmlType(name = "ReadCharges")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which charges to read.")
public final class ReadCharges {

    @XmlElement(required = true)
    @Documentation("The calculationId of charges.")
    private String calculationId;

    String calculationId() {
        return calculationId;
    }
}
