/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problem;

/**
 * Whether a body can be read as its {@code Content-Type} says (RFC 9110, 8.3). It is asked before anybody reads it: what no
 * media type is would be taken for any, and a character set that there is not ends the reading with an exception.
 */
final class ContentType {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";
    private static final Pattern TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;.*)?");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    private ContentType() {}

    /** @param header as it came, or null; @return null where nothing is wrong with it */
    static Problem refusalOf(String header) {
        if (header == null) {
            return null;
        }
        if (!TYPE.matcher(header).matches()) {
            return refusal("What Content-Type names is no media type, such as application/json.");
        }
        Matcher charset = CHARSET.matcher(header);
        while (charset.find()) {
            if (!isKnown(charset.group(1) == null ? charset.group(2) : charset.group(1))) {
                return refusal("The character set that Content-Type names is not known here.");
            }
        }
        return null;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Problem refusal(String why) {
        return Problem.of("unsupported-media-type", 415, "Unsupported media type", why)
                .withNext(
                        "Send the body in UTF-8, and say so: Content-Type: application/json; charset=UTF-8, or text/xml"
                                + " for SOAP.");
    }
}
