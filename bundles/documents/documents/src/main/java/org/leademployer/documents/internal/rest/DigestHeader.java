/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problems;

/** A SHA-256 digest as {@code Content-Digest} and {@code Repr-Digest} carry it (RFC 9530): {@code sha-256=:…:}. */
final class DigestHeader {

    static final String OF_CONTENT = "Content-Digest";
    static final String OF_REPRESENTATION = "Repr-Digest";

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*([^,]*)");
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/]{43}=):\\s*(?:;.*)?");

    private DigestHeader() {}

    /**
     * The digest as 64 hexadecimal digits.
     *
     * @param header null where there is none
     * @return null where it names none of this algorithm: others are not checked
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) where it cannot be read
     */
    static String read(String name, String header) {
        Matcher digest = SHA_256.matcher(header == null ? "" : header);
        if (!digest.find()) {
            return null;
        }
        Matcher bytes = BYTES.matcher(digest.group(1).strip());
        if (!bytes.matches()) {
            throw Problems.invalidField(name, "is not sha-256=:<the digest in Base64>: as RFC 9530 has it")
                    .toException();
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(bytes.group(1)));
    }

    static String write(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
