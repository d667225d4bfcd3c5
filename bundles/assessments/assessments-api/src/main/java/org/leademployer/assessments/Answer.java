/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer to a question.
 *
 * @param question the id of the question
 * @param value as its kind writes it: {@code YES}, the id of an option, {@code 189330.00}, {@code 2021-08-01}, words
 * @param evidence where it is shown to be so; null for none
 * @param author the login name of who answered; null where nothing is stored
 * @param answeredAt null where nothing is stored
 */
public record Answer(String question, String value, String evidence, String author, Instant answeredAt) {
    public Answer {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(value, "value");
    }
}
