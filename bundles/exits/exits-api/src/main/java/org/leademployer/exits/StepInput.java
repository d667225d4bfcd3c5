/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

/**
 * A step, as it came in.
 *
 * @param title what is to be done, 1 to 300 characters, naming no person
 * @param part {@code EXIT_AGREEMENT}, {@code TRANSITION}, {@code DATA} or {@code LESSONS_LEARNT}; null for {@code TRANSITION}
 * @param owner the office that does it, a slug
 * @param dueOn {@code 2026-01-05}
 */
public record StepInput(String title, String part, String owner, String dueOn) {}
