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
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.Exposure;

/** What {@code readExposure} answers. */
@XmlRootElement(name = "readExposureResponse")
@XmlType(
        name = "ReadExposureResponse",
        propOrder = {"on", "openClaims", "gaps", "lines"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What claims may cost, by region and party.")
public final class ReadExposureResponse {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The day.")
    private String on;

    @Documentation("How many claims were open on that day.")
    private int openClaims;

    @Documentation("How many of them are not in the likely shares, since these cannot be said now.")
    private int gaps;

    @XmlElement(name = "line")
    @Documentation("One party in one region.")
    private List<ExposureLine> lines;

    static ReadExposureResponse of(Exposure exposure) {
        ReadExposureResponse made = new ReadExposureResponse();
        made.on = exposure.on().toString();
        made.openClaims = exposure.openClaims();
        made.gaps = exposure.gaps().size();
        made.lines = exposure.lines().stream().map(ExposureLine::of).toList();
        return made;
    }
}
