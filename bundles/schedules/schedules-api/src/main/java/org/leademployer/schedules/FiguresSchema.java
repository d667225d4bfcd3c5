/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leademployer.schedules.spi.TermDefinition;

/**
 * What a figures file for a schedule may hold (SCH-2).
 *
 * @param schedule what its variant replaces, {@code 6}
 * @param filePrefix with what the name of the file begins, {@code org.leademployer.schedule6}; a hyphen, a name of your own
 *     and {@code .cfg} follow
 * @param terms every term that it may name, with type, unit, range and default
 */
public record FiguresSchema(String schedule, String filePrefix, List<TermDefinition> terms) {
    public FiguresSchema {
        terms = List.copyOf(terms);
    }

    /** A file to be edited: every term with meaning, unit, range, and the value that holds where it is left out. */
    public String template(LocalDate today) {
        return FiguresTemplate.cfg(this, today);
    }

    /** As JSON Schema, by which editors check a file while it is written. */
    public Map<String, Object> jsonSchema() {
        return FiguresTemplate.jsonSchema(this);
    }
}
