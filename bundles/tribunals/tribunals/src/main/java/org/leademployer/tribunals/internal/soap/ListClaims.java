/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.TribunalClaims;

/** What {@code listClaims} asks. */
@XmlRootElement(name = "listClaims")
@XmlType(
        name = "ListClaims",
        propOrder = {"region", "contract", "state", "host", "after", "limit"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Which claims to list.")
public final class ListClaims {

    @Documentation("Only this node and all below it, such as north-west; the country where absent.")
    private String region;

    @Documentation("Only of this contract, by id or reference; all where absent.")
    private String contract;

    @Documentation("Only in this state; all where absent.")
    private String state;

    @Documentation("Only with an act at this host; all where absent.")
    private String host;

    @Documentation("The next of the answer before.")
    private String after;

    @XmlSchemaType(name = "int")
    @Documentation("At most so many, 1 to 500; 100 where absent.")
    private String limit;

    ClaimQuery query() {
        return ClaimQuery.read(region, contract, state, host, null, null);
    }

    PageRequest page() {
        return PageRequest.read(after, limit, 100, TribunalClaims.MOST);
    }
}
