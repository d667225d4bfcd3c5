/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import java.util.Map;
import java.util.regex.Pattern;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectKey.Kind;

/** Reads by what a person is known: a number that has not the form of its register is nobody's. */
public final class SubjectKeyForm {

    private record Form(Pattern pattern, String words) {
        Form(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }
    }

    private static final Map<Kind, Form> FORMS = Map.of(
            Kind.GMC, new Form("\\d{7}", "seven digits"),
            Kind.GDC, new Form("\\d{4,6}", "four to six digits"),
            Kind.UKPHR, new Form("[A-Z0-9]{4,10}", "four to ten letters and digits"),
            Kind.NTN,
                    new Form(
                            "[A-Z]{3}/[A-Z0-9.-]{1,20}/[A-Z0-9]{4,10}/(C|CP|D)",
                            "four parts, such as WMD/030/7654321/C"));

    private SubjectKeyForm() {}

    /** @throws IllegalArgumentException in words that do not repeat the value */
    public static SubjectKey read(Kind kind, String text) {
        SubjectKey key = new SubjectKey(kind, text);
        Form form = FORMS.get(kind);
        if (form != null && !form.pattern().matcher(key.value()).matches()) {
            throw new IllegalArgumentException("a number of the kind " + kind + " has " + form.words());
        }
        return key;
    }
}
