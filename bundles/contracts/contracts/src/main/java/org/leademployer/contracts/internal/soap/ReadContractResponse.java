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

/** What {@code readContract} answers. */
@XmlRootElement(name = "readContractResponse")
@XmlType(name = "ReadContractResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The contract that was asked for.")
public final class ReadContractResponse {

    @XmlElement(required = true)
    @Documentation("The contract.")
    private ContractView contract;

    static ReadContractResponse of(ContractView contract) {
        ReadContractResponse made = new ReadContractResponse();
        made.contract = contract;
        return made;
    }
}
