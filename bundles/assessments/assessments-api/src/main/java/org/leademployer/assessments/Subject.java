/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.util.regex.Pattern;

/**
 * What is assessed. The platform does not look whether there is such a thing: domains that keep it do.
 *
 * @param type {@code contract}, {@code procurement}
 * @param id its id or reference, never the name of a person
 */
public record Subject(String type, String id) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

    /** @throws IllegalArgumentException when one of them is none */
    public Subject {
        if (type == null || type.length() > 60 || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("'" + type + "' is no type of subject, such as contract or procurement");
        }
        if (id == null || id.length() > 60 || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no id or reference: at most 60 letters, digits and . _ / -");
        }
    }
}
