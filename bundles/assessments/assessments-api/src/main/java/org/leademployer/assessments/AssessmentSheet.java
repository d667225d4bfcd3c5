/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

/**
 * An assessment with its answers.
 *
 * @param title of the questionnaire
 * @param evaluation what the answers come to; of a completed one the outcome is the one that it was completed with
 */
public record AssessmentSheet(Assessment assessment, String title, Evaluation evaluation) {}
