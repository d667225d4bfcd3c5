/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations;

import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * A host organisation: it manages and supervises trainees day to day during a placement.
 *
 * @param odsCode its identity (ORG-3)
 * @param name its name
 * @param kind what kind of organisation it is
 * @param region the node of the geography it belongs to
 * @param source where this is written; {@code fictitious} where it is not known to be true
 */
public record Host(OdsCode odsCode, String name, Kind kind, Region region, String source) {

    /** Kinds of host organisation. */
    public enum Kind {
        TRUST,
        GP_PRACTICE,
        HOSPICE,
        PUBLIC_HEALTH_BODY,
        OTHER
    }
}
