/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;

/**
 * Something that is due in a domain. No text names a person, and none repeats what somebody typed.
 *
 * @param domain whose it is, {@code procurement}: a slug of at most 60 characters
 * @param key by which the domain knows it, at most 200 characters; within a domain there is one of each
 * @param subjectKind what it is about, {@code procurement}; at most 60 characters
 * @param subjectId the id of that; at most 200 characters
 * @param what is due, in a few words; at most 300 characters, one line
 * @param day the last day for it, a civil date in London
 * @param at the moment at which it is over; null where the whole day counts. It lies on that day
 * @param rule the id of the rule by which it is due, {@code PRO-5}; at most 40 characters
 * @param owner the office whose turn it is, {@code commercial-team}: a slug of at most 60 characters
 * @param node at which its subject stands; or of the host whose turn it is, {@code ods-rm3}
 * @param permission that reading its subject needs at that node
 * @param link where its subject is read, {@code /api/v1/procurements/...}; at most 500 characters
 */
public record Deadline(
        String domain,
        String key,
        String subjectKind,
        String subjectId,
        String what,
        LocalDate day,
        Instant at,
        String rule,
        String owner,
        Region node,
        Permission permission,
        String link) {

    /** Where civil dates are meant. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when a part is absent, too long or not of its form */
    public Deadline {
        slug("domain", domain);
        slug("owner", owner);
        text("key", key, 200);
        text("subject kind", subjectKind, 60);
        text("subject id", subjectId, 200);
        text("what", what, 300);
        text("rule", rule, 40);
        text("link", link, 500);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(permission, "permission");
        if (!link.startsWith("/")) {
            throw new IllegalArgumentException("a deadline links to a path of the platform, not to " + link);
        }
        if (at != null && !at.atZone(LONDON).toLocalDate().equals(day)) {
            throw new IllegalArgumentException("a deadline at " + at + " does not lie on " + day + " in London");
        }
    }

    /** A deadline on a day, the whole of which counts. */
    public static Deadline on(
            LocalDate day,
            String domain,
            String key,
            String subjectKind,
            String subjectId,
            String what,
            String rule,
            String owner,
            Region node,
            Permission permission,
            String link) {
        return new Deadline(domain, key, subjectKind, subjectId, what, day, null, rule, owner, node, permission, link);
    }

    /** A deadline at a moment. */
    public static Deadline at(
            Instant at,
            String domain,
            String key,
            String subjectKind,
            String subjectId,
            String what,
            String rule,
            String owner,
            Region node,
            Permission permission,
            String link) {
        return new Deadline(
                domain,
                key,
                subjectKind,
                subjectId,
                what,
                at.atZone(LONDON).toLocalDate(),
                at,
                rule,
                owner,
                node,
                permission,
                link);
    }

    /** From when on it is overdue: its moment, or the end of its day in London, which has 23 or 25 hours twice a year. */
    public Instant over() {
        return at == null ? day.plusDays(1).atStartOfDay(LONDON).toInstant() : at;
    }

    private static void slug(String part, String slug) {
        if (slug == null || slug.length() > 60 || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("the " + part + " of a deadline is a slug, not '" + slug + "'");
        }
    }

    private static void text(String part, String text, int most) {
        if (text == null || text.isBlank() || text.length() > most || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "the " + part + " of a deadline is one line of 1 to " + most + " characters");
        }
    }
}
