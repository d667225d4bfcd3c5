/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code readNotice} asks. */
@XmlRootElement(name = "readNotice")
@XmlType(
        name = "ReadNotice",
        propOrder = {"procurement", "number"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which notice to read.")
public final class ReadNotice {

    @XmlElement(required = true)
    @Documentation("The id or the reference of its procurement.")
    private String procurement;

    @XmlElement(required = true)
    @XmlSchemaType(name = "int")
    @Documentation("Its number, from 1.")
    private String number;

    String procurement() {
        return procurement;
    }

    String number() {
        return number;
    }
}
