/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.TribunalClaims.Registration;

/** What {@code registerClaim} answers. */
@XmlRootElement(name = "registerClaimResponse")
@XmlType(
        name = "RegisterClaimResponse",
        propOrder = {"registered", "claim"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What became of the message.")
public final class RegisterClaimResponse {

    @Documentation("True where it was registered now, false where it had been before.")
    private boolean registered;

    @XmlElement(required = true)
    @Documentation("The claim as it stands now.")
    private ClaimRecord claim;

    static RegisterClaimResponse of(Registration registration) {
        RegisterClaimResponse made = new RegisterClaimResponse();
        made.registered = registration.isNew();
        made.claim = ClaimRecord.of(registration.claim());
        return made;
    }
}
