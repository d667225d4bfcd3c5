/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One record that is held on a person, as it is handed over to them: texts by name, in order. */
public final class SubjectRecord {

    private final String category;
    private final String id;
    private final List<Field> fields = new ArrayList<>();

    /**
     * One field.
     *
     * @param name as the archive shows it, {@code firstDay}
     * @param value the text; null where nothing is held
     * @param person where the value names somebody: how; it is handed over only where that is the person. Null where it does not
     */
    public record Field(String name, String value, SubjectKey.Kind person) {}

    private SubjectRecord(String category, String id) {
        this.category = Objects.requireNonNull(category, "category");
        this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * @param category as in {@link Holding}
     * @param id by which the domain knows the record
     */
    public static SubjectRecord of(String category, String id) {
        return new SubjectRecord(category, id);
    }

    /** A field that names nobody but the person. @param value null where nothing is held */
    public SubjectRecord with(String name, Object value) {
        fields.add(new Field(name, value == null ? null : value.toString(), null));
        return this;
    }

    /** A field that names somebody, who may be another: then the archive says only that it was somebody else. */
    public SubjectRecord withPerson(String name, SubjectKey.Kind kind, String value) {
        fields.add(new Field(name, value, Objects.requireNonNull(kind, "kind")));
        return this;
    }

    public String category() {
        return category;
    }

    public String id() {
        return id;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return category + " " + id;
    }
}
