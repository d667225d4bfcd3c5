/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A person, by everything that the platform knows them by (IG-8).
 *
 * @param person the id under which the vault keeps the person's key: of a trainee the platform's id; names nobody
 * @param keys by what the person is known; at least one
 */
public record DataSubject(String person, SortedSet<SubjectKey> keys) {

    /** @throws IllegalArgumentException when there is no key */
    public DataSubject {
        if (person == null || person.isBlank()) {
            throw new IllegalArgumentException("a person has an id");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a person is known by something");
        }
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    /** The platform's id, where the person is a trainee. */
    public Optional<String> trainee() {
        return of(SubjectKey.Kind.TRAINEE).stream().findFirst();
    }

    /** By what of this kind the person is known. */
    public Set<String> of(SubjectKey.Kind kind) {
        return keys.stream()
                .filter(key -> key.kind() == kind)
                .map(SubjectKey::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether something that is known by this is known to be the person. */
    public boolean isKnownAs(SubjectKey.Kind kind, String value) {
        return value != null && keys.contains(new SubjectKey(kind, value));
    }

    /** The same person, known by more. */
    public DataSubject and(Collection<SubjectKey> more) {
        SortedSet<SubjectKey> all = new TreeSet<>(keys);
        all.addAll(more);
        return new DataSubject(person, all);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "data subject";
    }
}
