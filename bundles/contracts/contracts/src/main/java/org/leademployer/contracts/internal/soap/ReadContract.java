/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code readContract} asks. */
@XmlRootElement(name = "readContract")
@XmlType(name = "ReadContract")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which contract to read.")
public final class ReadContract {

    @XmlElement(required = true)
    @Documentation("Its id or its reference.")
    private String contract;

    String contract() {
        return contract;
    }
}
