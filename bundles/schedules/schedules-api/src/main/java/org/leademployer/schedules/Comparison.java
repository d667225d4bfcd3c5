/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.leademployer.schedules.spi.VariantId;

/**
 * Two variants of a schedule, term by term (SCH-6).
 *
 * @param left one
 * @param right the other
 * @param terms every term that either has, by name
 */
public record Comparison(Side left, Side right, List<Term> terms) {

    public Comparison {
        terms = List.copyOf(terms);
    }

    /**
     * One of the two.
     *
     * @param variant its identity
     * @param termsSha256 the digest of its terms
     * @param bundle the bundle that carries its rules
     * @param deployed whether it is deployed now; else its terms were taken out of the archive
     */
    public record Side(VariantId variant, String termsSha256, BundleIdentity bundle, boolean deployed) {}

    /**
     * A term of the two.
     *
     * @param name its name
     * @param left its value on the left; null where the left has no such term
     * @param right its value on the right; null where the right has no such term
     * @param unit what it is counted in; null where nobody has said
     * @param meaning what it decides; null where nobody has said
     */
    public record Term(String name, String left, String right, String unit, String meaning) {

        /** Whether both have it with the same value. */
        public boolean equal() {
            return left != null && left.equals(right);
        }
    }

    public long equalTerms() {
        return terms.stream().filter(Term::equal).count();
    }

    public long differentTerms() {
        return terms.size() - equalTerms();
    }

    /** Whether the same bytes carry the rules of both: only then do equal terms mean equal results. */
    public boolean bundlesEqual() {
        return left.bundle().sha256().equals(right.bundle().sha256());
    }
}
