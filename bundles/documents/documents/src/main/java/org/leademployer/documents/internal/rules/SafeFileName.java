/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A file's name that can be written into a header, a list or a folder without being anything else than a name. */
public final class SafeFileName {

    /** Characters of a name, at most. */
    public static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 20;

    /** Control and format characters, those that turn the direction of text included, and halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** What means something in the folders of one system or another. */
    private static final Pattern MEANING = Pattern.compile("[<>:\"|?*%;`$&]");

    /** Names of devices where files have none of their own. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private SafeFileName() {}

    /**
     * Makes a name safe: without folders, invisible characters and what systems take for more than a letter.
     *
     * @param text as somebody wrote it; null for nothing
     * @return null where nothing of a name is left
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = MEANING.matcher(name).replaceAll("_");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return null;
        }
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** A long name keeps its ending. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String beginning = name.substring(0, LONGEST - ending.length());
        if (Character.isHighSurrogate(beginning.charAt(beginning.length() - 1))) {
            beginning = beginning.substring(0, beginning.length() - 1);
        }
        return beginning + ending;
    }
}
