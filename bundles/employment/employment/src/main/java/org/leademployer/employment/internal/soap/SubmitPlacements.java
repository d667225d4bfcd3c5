/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code submitPlacements} asks. */
@XmlRootElement(name = "submitPlacements")
@XmlType(name = "SubmitPlacements")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("Rows of placements to take over.")
public final class SubmitPlacements {

    @XmlElement(name = "placement", required = true)
    @Documentation("One row; at most 20000 in one request. Faults name it by its number, counted from 1.")
    private List<SubmittedPlacement> placements;

    /** An element that is nil is a row with nothing in it: it keeps its number. */
    List<SubmittedPlacement> placements() {
        return placements == null
                ? List.of()
                : placements.stream()
                        .map(placement -> placement == null ? new SubmittedPlacement() : placement)
                        .toList();
    }
}
