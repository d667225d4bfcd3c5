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

/** What {@code listContracts} answers. */
@XmlRootElement(name = "listContractsResponse")
@XmlType(name = "ListContractsResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The contracts that were asked for.")
public final class ListContractsResponse {

    @XmlElement(required = true)
    @Documentation("The page.")
    private ContractPage page;

    static ListContractsResponse of(ContractPage page) {
        ListContractsResponse made = new ListContractsResponse();
        made.page = page;
        return made;
    }
}
