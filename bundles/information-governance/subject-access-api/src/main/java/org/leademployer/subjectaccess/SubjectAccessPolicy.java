/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.time.Period;
import java.util.List;

/**
 * How requests are served: data that a region may replace (IG-8).
 *
 * @param answerWithin counted from the day on which a request came
 * @param extendBy by how much it may be extended, once
 * @param archiveKeptDays for so many days an archive can be had
 * @param domains those that are asked, running or not
 * @param retiredDomains those that were asked once and are no more
 */
public record SubjectAccessPolicy(
        Period answerWithin, Period extendBy, int archiveKeptDays, List<String> domains, List<String> retiredDomains) {

    /** The kind of definition. */
    public static final String KIND = "subject-access-policy";

    public SubjectAccessPolicy {
        domains = List.copyOf(domains);
        retiredDomains = retiredDomains == null ? List.of() : List.copyOf(retiredDomains);
    }
}
