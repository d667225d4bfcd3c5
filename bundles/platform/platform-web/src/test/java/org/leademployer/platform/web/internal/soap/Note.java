/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** A note of the tests. */
@XmlType(
        name = "Note",
        namespace = Note.NAMESPACE,
        propOrder = {"text", "colour"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What somebody noted.")
public final class Note {

    static final String NAMESPACE = "urn:leademployer:notes:1";

    @XmlElement(namespace = NAMESPACE, required = true)
    @Documentation("What it says.")
    private String text;

    @XmlElement(namespace = NAMESPACE)
    @Documentation(
            value = "Its colour.",
            oneOf = {"RED", "BLUE"})
    private String colour;

    String text() {
        return text;
    }
}
