/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code readContractRegister} asks. */
@XmlRootElement(name = "readContractRegister")
@XmlType(
        name = "ReadContractRegister",
        propOrder = {"region", "after", "limit"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which entries of the register to read.")
public final class ReadContractRegister {

    @Documentation("Only contracts of this node and all below it, such as north-west; of the country where absent.")
    private String region;

    @Documentation("Only references after this one: the next of the answer before.")
    private String after;

    @XmlSchemaType(name = "int")
    @Documentation("At most so many, 1 to 1000; 100 where absent.")
    private String limit;

    String region() {
        return region;
    }

    String after() {
        return after;
    }

    String limit() {
        return limit;
    }
}
