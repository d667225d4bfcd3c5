/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.util.List;

/**
 * A document that people print: a definition of kind {@value #KIND}, named {@code exit-plan} or {@code transition-plan}; a region
 * replaces it by its own (EXI-3, X-7). Texts have places such as {@code {reference}}, which are filled with what is the case.
 *
 * @param title as it stands on top
 * @param sections in order, 1 to 30
 */
public record DocumentTemplate(String title, List<Section> sections) {

    public static final String KIND = "exit-document";

    public DocumentTemplate {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** @param paragraphs texts @param shows tables of live data below them */
    public record Section(String heading, List<String> paragraphs, List<Shown> shows) {
        public Section {
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            shows = shows == null ? List.of() : List.copyOf(shows);
        }
    }

    /** Tables of live data. */
    public enum Shown {
        STANDING,
        CONSIDERATIONS,
        EXIT_AGREEMENT,
        TRANSITION,
        DATA,
        LESSONS_LEARNT
    }
}
