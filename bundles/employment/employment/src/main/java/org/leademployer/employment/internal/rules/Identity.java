/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import org.leademployer.employment.Registration;

/**
 * By what a trainee is known in a file: a registration, or where there is none a national training number.
 *
 * @param registration body and number; null where only the training number is known
 * @param trainingNumber the training number; null where none is given
 */
public record Identity(Registration registration, String trainingNumber) {

    /** The one text under which the trainee is found. */
    public String key() {
        return registration != null ? registration.toString() : "NTN " + trainingNumber;
    }
}
