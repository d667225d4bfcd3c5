/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

/**
 * An answer as somebody gives it. Nothing is checked yet.
 *
 * @param question the id of the question
 * @param value {@code YES} or {@code NO}, the id of an option, a number, pounds, a date, words of at most 4,000 characters
 * @param evidence where it is shown to be so, at most 2,000 characters; null for none
 */
public record NewAnswer(String question, String value, String evidence) {}
