/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;
import org.leademployer.platform.definition.Definition;

/**
 * Whether a body may decide with those who are there (BRD-2, BRD-3), and why.
 *
 * @param quorate whether every finding is met
 * @param findings one for each rule of the terms of reference, met or not
 * @param terms the terms of reference that decided it
 */
public record Quorum(boolean quorate, List<Finding> findings, Definition<TermsOfReference> terms) {

    public Quorum {
        findings = List.copyOf(findings);
    }

    /**
     * What came of one rule.
     *
     * @param rule the id of the rule, {@code BRD-2}
     * @param met whether it is met
     * @param text who was counted, and how many are needed
     */
    public record Finding(String rule, boolean met, String text) {
        @Override
        public String toString() {
            return rule + (met ? " met: " : " not met: ") + text;
        }
    }

    /** What is wanting. */
    public List<String> unmet() {
        return findings.stream()
                .filter(finding -> !finding.met())
                .map(Finding::toString)
                .toList();
    }
}
