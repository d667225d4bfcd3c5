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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leademployer.platform.Sha256;

/**
 * A person, by everything that the platform knows them by (IG-8).
 *
 * @param person the id under which the vault keeps the person's key, see {@link #personOf}; names nobody
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

    /** How much of a digest stands in an id: with a word before it and a number behind it no id has more than 64 characters. */
    private static final int DIGEST_LENGTH = 48;

    /** Keys that one person has one after the other. */
    private static final int MOST_KEYS = 99;

    /**
     * The id of the person who is known by a key, under which every domain seals what it holds on them and is not a trainee's: a
     * trainee's own; of everybody else a digest of the key, so that whoever knows the person by the same comes to the same id. Where
     * the vault's key of that id was destroyed with all that it had sealed, it is the next one (IG-8).
     *
     * @param isDestroyed whether the vault's key of an id is destroyed
     */
    public static String personOf(SubjectKey key, Predicate<String> isDestroyed) {
        if (key.kind() == SubjectKey.Kind.TRAINEE) {
            return key.value();
        }
        String word = key.kind().isRegistration() ? "registration" : "known";
        String first = word + "-"
                + Sha256.of(word + " " + key.kind() + " " + key.value()).substring(0, DIGEST_LENGTH);
        String person = first;
        for (int next = 2; next <= MOST_KEYS && isDestroyed.test(person); next++) {
            person = first + "-" + next;
        }
        return person;
    }

    /** Whoever is known by all of these, under the id that the first of them gives. */
    public static DataSubject knownBy(Collection<SubjectKey> keys, Predicate<String> isDestroyed) {
        TreeSet<SubjectKey> all = new TreeSet<>(keys);
        return new DataSubject(personOf(all.first(), isDestroyed), all);
    }

    /**
     * Every id under which something of the person may lie: the person's own, and those of the time when less was known of them,
     * such as of a trainee who was not employed yet.
     */
    public Set<String> persons(Predicate<String> isDestroyed) {
        Set<String> persons = new TreeSet<>(Set.of(person));
        keys.forEach(key -> persons.add(personOf(key, isDestroyed)));
        return persons;
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
