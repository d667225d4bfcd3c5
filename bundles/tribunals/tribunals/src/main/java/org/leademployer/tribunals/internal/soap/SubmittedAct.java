/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.ClaimInput.ActInput;

/** An act as it comes over SOAP. */
@XmlType(
        name = "SubmittedAct",
        propOrder = {"host", "from", "to", "cause"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Something that is complained of.")
public final class SubmittedAct {

    @XmlElement(required = true)
    @Documentation("ODS code of the host, or of one of its sites.")
    private String host;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The first day.")
    private String from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day, included.")
    private String to;

    @XmlElement(required = true)
    @Documentation("ACT_OF_HOST, ACT_OF_LEAD_EMPLOYER, ACT_OF_COMMISSIONER, SEVERAL or NO_FAULT.")
    private String cause;

    ActInput read() {
        return new ActInput(host, CivilDate.withoutZone(from), CivilDate.withoutZone(to), cause);
    }
}
