/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.soap;

/** Dates as SOAP clients send them. */
public final class CivilDate {

    private CivilDate() {}

    /**
     * An {@code xs:date} without its zone: generated clients write a civil date with the zone of their machine, {@code
     * 2021-08-01+01:00}, which says nothing about the day. Whether it is a date is asked by whoever reads it.
     *
     * @return null for null
     */
    public static String withoutZone(String date) {
        return date == null ? null : date.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})$", "$1");
    }
}
