/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problems;

/** The name of a file, as {@code Content-Disposition} carries it to us and from us (RFC 6266, RFC 8187). */
final class FileNameHeader {

    static final String NAME = "Content-Disposition";

    private static final int LONGEST = 2000;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z0-9-]+\\*?)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\"\\s]*))");

    private static final Pattern ENCODED =
            Pattern.compile("(?i)utf-8'[^']*'((?:[!#$&+.^_`|~A-Za-z0-9-]|%[0-9A-Fa-f]{2})*)");

    private FileNameHeader() {}

    /**
     * The name that the header carries: that of {@code filename*} where there is one.
     *
     * @param header null where there is none
     * @return null where it carries none
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) where it cannot be read
     */
    static String read(String header) {
        if (header == null) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw unreadable();
        }
        String plain = null;
        String encoded = null;
        Matcher parameter = PARAMETER.matcher(header);
        while (parameter.find()) {
            String value = parameter.group(2) == null
                    ? parameter.group(3)
                    : parameter.group(2).replaceAll("\\\\(.)", "$1");
            if (parameter.group(1).equalsIgnoreCase("filename*")) {
                encoded = decoded(value);
            } else if (parameter.group(1).equalsIgnoreCase("filename")) {
                plain = value;
            }
        }
        return encoded == null ? plain : encoded;
    }

    private static String decoded(String value) {
        Matcher encoded = ENCODED.matcher(value);
        if (!encoded.matches()) {
            throw unreadable();
        }
        String text = encoded.group(1);
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) text.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return Problems.invalidField(
                        NAME, "cannot be read: attachment; filename=\"contract.pdf\", or filename*=UTF-8''contract.pdf")
                .toException();
    }

    /** Tells a browser to save the content under this name, never to show it. @param safe a safe name */
    static String write(String safe) {
        StringBuilder plain = new StringBuilder();
        safe.codePoints()
                .forEach(one -> plain.append(one < 0x20 || one > 0x7e || one == '"' || one == '\\' ? '_' : (char) one));
        StringBuilder encoded = new StringBuilder();
        for (byte one : safe.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
