/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code listContracts} answers. */
@XmlRootElement(name = "listContractsResponse")
@XmlType(
        name = "ListContractsResponse",
        propOrder = {"contracts", "next"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A page of contracts by reference.")
public final class ListContractsResponse {

    @XmlElement(name = "contract")
    @Documentation("A contract, without its gaps.")
    private List<ContractView> contracts;

    @Documentation("The after of the next page; absent on the last.")
    private String next;

    static ListContractsResponse of(List<Contract> page, boolean more) {
        ListContractsResponse made = new ListContractsResponse();
        made.contracts = page.stream().map(ContractView::of).toList();
        made.next = more ? page.get(page.size() - 1).reference() : null;
        return made;
    }
}
