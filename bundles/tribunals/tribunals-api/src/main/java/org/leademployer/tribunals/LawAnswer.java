/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;

/**
 * The dates that the law gives (TRI-1).
 *
 * @param limitation the last day for presenting the claim; null where it was not asked for
 * @param conciliation the last day of early conciliation; null where there is none
 * @param response the last day for the response; null where it was not asked for
 * @param law name and version of the definition that says so, {@code tribunal-law 1.0.0}
 */
public record LawAnswer(LegalDate limitation, LegalDate conciliation, LegalDate response, String law) {

    /**
     * A day, and why.
     *
     * @param date the last day, included
     * @param rule how it was found, in words, with the source of each step
     */
    public record LegalDate(LocalDate date, String rule) {}
}
