/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.Map;
import org.leademployer.schedules.ArchivedTerms;
import org.leademployer.schedules.DeployedVariant.Source;

/** Terms as the text of a figures file, so that a lost one can be put back (SCH-2, SCH-5). */
public final class FiguresText {

    private FiguresText() {}

    public static String of(ArchivedTerms archived) {
        StringBuilder text = new StringBuilder()
                .append("# ")
                .append(archived.variant())
                .append(", out of the archive\n# SHA-256 of its terms: ")
                .append(archived.terms().sha256())
                .append('\n');
        if (archived.source() == Source.CONFIGURATION) {
            text.append("# It came from the file ").append(archived.file()).append('\n');
        } else {
            text.append("# Rules came with it, in the bundle ")
                    .append(archived.file())
                    .append(": these figures alone do not bring it back\n");
        }
        line(text, "region", archived.variant().region().slug());
        line(text, "version", archived.variant().version().toString());
        if (archived.validity() == null) {
            text.append("# Nothing was ever calculated by it: say from when contracts may take it\n# validFrom = \n");
        } else {
            line(text, "validFrom", archived.validity().from().toString());
            if (archived.validity().to() != null) {
                line(text, "validTo", archived.validity().to().toString());
            }
        }
        for (Map.Entry<String, String> term : archived.terms().values().entrySet()) {
            line(text, term.getKey(), term.getValue());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(" = ").append(value.replace("\\", "\\\\")).append('\n');
    }
}
