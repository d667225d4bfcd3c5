/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that people print, made of a template and of what is the case (EXI-3, X-7).
 *
 * @param title as it stands on top
 * @param subtitle below it
 * @param template the template, {@code exit-document transition-plan national 1.0.0}
 * @param asOf of which day it is
 * @param sections in order
 */
public record ExitDocument(String title, String subtitle, String template, LocalDate asOf, List<Section> sections) {

    public ExitDocument {
        sections = List.copyOf(sections);
    }

    /** @param tables after the paragraphs */
    public record Section(String heading, List<String> paragraphs, List<Table> tables) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
        }
    }

    /** @param rows as many values in each as there are columns; none where there is nothing to show */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Which documents there are. */
    public enum Kind {
        EXIT_PLAN("exit-plan"),
        TRANSITION_PLAN("transition-plan");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** The name of its templates, and in addresses. */
        public String slug() {
            return slug;
        }
    }
}
