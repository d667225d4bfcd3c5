/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.audit.AuditHead;

/**
 * One line of the anchor file: time, position, chain hash, and the digest of these and of the line before, so that a line
 * edited or taken out shows as well.
 *
 * @param head what was anchored
 * @param lineHash the digest that chains the lines
 */
public record AnchorLine(AuditHead head, String lineHash) {

    /** What stands before the first line. */
    public static final String START = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})");

    public static AnchorLine after(String previousLineHash, AuditHead head) {
        return new AnchorLine(head, Sha256.of(previousLineHash + " " + content(head)));
    }

    /** The line of a file; nothing where it is none. */
    public static Optional<AnchorLine> parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnchorLine(
                    new AuditHead(Long.parseLong(form.group(2)), form.group(3), Instant.parse(form.group(1))),
                    form.group(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean follows(String previousLineHash) {
        return after(previousLineHash, head).lineHash.equals(lineHash);
    }

    @Override
    public String toString() {
        return content(head) + " " + lineHash;
    }

    private static String content(AuditHead head) {
        return head.at() + " " + head.position() + " " + head.chainHash();
    }
}
