/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.regex.Pattern;

/**
 * A professional registration: a body and a number (domain words; EMP-2).
 *
 * @param body the regulator
 * @param number the number it gave
 */
public record Registration(Body body, String number) {

    /** Regulators of trainees. */
    public enum Body {
        /** General Medical Council: seven digits. */
        GMC("\\d{7}", "seven digits"),
        /** General Dental Council: four to six digits. */
        GDC("\\d{4,6}", "four to six digits"),
        /** UK Public Health Register, for trainees of other professions: letters and digits. */
        UKPHR("[A-Z0-9]{4,10}", "four to ten capital letters and digits");

        private final Pattern form;
        private final String words;

        Body(String form, String words) {
            this.form = Pattern.compile(form);
            this.words = words;
        }
    }

    /** @throws IllegalArgumentException when the number does not have the form that the body gives */
    public Registration {
        if (number == null || !body.form.matcher(number).matches()) {
            throw new IllegalArgumentException("a " + body + " number has " + body.words);
        }
    }

    @Override
    public String toString() {
        return body + " " + number;
    }
}
