/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

/**
 * A doctor or dentist in training, or a public-health trainee of another profession (EMP-2).
 *
 * @param id the platform's own id, the only one that may appear in logs, URLs and calculations
 * @param surname surname
 * @param registration body and number; null where only the training number is known
 * @param trainingNumber national training number (NTN); null where there is none
 * @param payrollHeld whether payroll and transfer exports hold the trainee back, because no NI number is known yet (EMP-5)
 */
public record Trainee(
        String id, String surname, Registration registration, String trainingNumber, boolean payrollHeld) {

    /** A trainee of whom no NI number is known. */
    public Trainee(String id, String surname, Registration registration, String trainingNumber) {
        this(id, surname, registration, trainingNumber, true);
    }
}
