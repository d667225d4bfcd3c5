/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.Locale;

/** What pictures of {@link PrintedPage} are made of, as SVG: framed in ink, and told apart in black and white too. */
public final class PictureParts {

    /** The colour of frames and letters. */
    public static final String INK = "#212b32";

    private PictureParts() {}

    /** A striped filling, {@code url(#id)}. @param id that no other picture of the page has */
    public static void stripes(StringBuilder svg, String id) {
        svg.append("<defs><pattern id=\"")
                .append(id)
                .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>"
                        + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"")
                .append(INK)
                .append("\" stroke-width=\"3\"/></pattern></defs>\n");
    }

    /** @param fill a colour, or {@code url(#id)} of a filling */
    public static void bar(StringBuilder svg, double x, double y, double width, double height, String fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                fill,
                INK));
    }

    /**
     * @param anchor which part of the text lies at x: {@code start}, {@code middle} or {@code end}
     * @param text is escaped here
     */
    public static void label(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                PrintedPage.text(text)));
    }
}
