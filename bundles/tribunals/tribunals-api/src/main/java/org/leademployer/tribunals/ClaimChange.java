/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

/**
 * Something that has happened to a claim (TRI-1), as somebody wrote it down. What an act does not need is left out.
 *
 * @param act what has happened: the name of one of the acts of the lifecycle that are recorded, {@code FILE_RESPONSE}
 * @param on the day; null for today
 * @param extendedTo for GRANT_EXTENSION: the last day for the response
 * @param hearing for LIST_HEARING the kind, for VACATE_HEARING the number
 * @param hearingOn for LIST_HEARING: its first day, which may lie in the future
 * @param hearingDays for LIST_HEARING: for how many days, 1 to 100; one when left out
 * @param step for DO_STEP: its number in the plan
 * @param costs for RECORD_MONEY, SETTLE, WITHDRAW, JUDGE: what it has cost in all, pounds; as before when left out
 * @param award for RECORD_MONEY, JUDGE: what was awarded in all, pounds; as before when left out
 * @param settlement for SETTLE: for how much, pounds
 * @param outcome for JUDGE: UPHELD, PARTLY_UPHELD, DISMISSED or STRUCK_OUT
 */
public record ClaimChange(
        String act,
        String on,
        String extendedTo,
        String hearing,
        String hearingOn,
        String hearingDays,
        String step,
        String costs,
        String award,
        String settlement,
        String outcome) {}
