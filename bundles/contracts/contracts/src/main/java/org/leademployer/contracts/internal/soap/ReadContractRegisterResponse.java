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

/** What {@code readContractRegister} answers. */
@XmlRootElement(name = "readContractRegisterResponse")
@XmlType(name = "ReadContractRegisterResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The entries that were asked for.")
public final class ReadContractRegisterResponse {

    @XmlElement(required = true)
    @Documentation("The page.")
    private ContractRegisterPage page;

    static ReadContractRegisterResponse of(ContractRegisterPage page) {
        ReadContractRegisterResponse made = new ReadContractRegisterResponse();
        made.page = page;
        return made;
    }
}
