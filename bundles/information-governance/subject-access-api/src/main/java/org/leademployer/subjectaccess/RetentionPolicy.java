/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * For how long which personal data are kept, and why: data that a region may replace (IG-8).
 *
 * @param rules one for each category of a domain
 */
public record RetentionPolicy(List<Rule> rules) {

    /** The kind of definition. */
    public static final String KIND = "retention-policy";

    /**
     * A rule.
     *
     * @param domain the domain, {@code employment}
     * @param category the category, {@code trainee-record}
     * @param then what is done after that time when a person is erased
     * @param keepFor counted from the last day to which a record belongs; null for no time
     * @param basis why, as people say it
     * @param source where that is written
     */
    public record Rule(String domain, String category, Then then, Period keepFor, String basis, String source) {
        public Rule {
            Objects.requireNonNull(domain, "domain");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(then, "then");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(source, "source");
        }
    }

    /** What is done when a person is erased. */
    public enum Then {
        ERASE,
        /** It stays, since it names nobody or the law wants it. */
        KEEP
    }

    public RetentionPolicy {
        rules = List.copyOf(rules);
    }
}
