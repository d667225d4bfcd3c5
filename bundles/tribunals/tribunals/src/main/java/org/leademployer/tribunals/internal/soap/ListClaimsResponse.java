/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.TribunalClaim;

/** What {@code listClaims} answers. */
@XmlRootElement(name = "listClaimsResponse")
@XmlType(
        name = "ListClaimsResponse",
        propOrder = {"claims", "next"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A page of claims, those presented first, first.")
public final class ListClaimsResponse {

    @XmlElement(name = "claim")
    @Documentation("A claim.")
    private List<ClaimRecord> claims;

    @Documentation("The after of the next page; absent on the last.")
    private String next;

    static ListClaimsResponse of(Page<TribunalClaim> page) {
        ListClaimsResponse made = new ListClaimsResponse();
        made.claims = page.items().stream().map(ClaimRecord::of).toList();
        made.next = page.next();
        return made;
    }
}
