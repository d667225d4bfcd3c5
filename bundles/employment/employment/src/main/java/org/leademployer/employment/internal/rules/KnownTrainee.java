/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

/**
 * A trainee who is there already.
 *
 * @param id the platform's id
 * @param surname the surname that goes with the registration
 * @param niNumber the NI number; null where it is not known
 * @param restricted whether the trainee's data are held back from all but storage (IG-8)
 */
public record KnownTrainee(String id, String surname, String niNumber, boolean restricted) {

    /** A trainee whose data are not held back. */
    public KnownTrainee(String id, String surname, String niNumber) {
        this(id, surname, niNumber, false);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "trainee " + id;
    }
}
