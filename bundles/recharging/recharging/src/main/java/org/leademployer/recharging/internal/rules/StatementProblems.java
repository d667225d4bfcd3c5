/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.time.YearMonth;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;

/** What statements refuse. */
public final class StatementProblems {

    public static final String RULE = "FIN-3";

    private StatementProblems() {}

    public static Problem notFound(String statement) {
        return Problems.notFound("statement", statement)
                .withNext("List them with GET /api/v1/recharging/statements or charge:statement-list.");
    }

    /** 409: it is issued already. */
    public static Problem issued(Statement statement) {
        return Problems.conflict(
                        "statement-issued",
                        "Issued already",
                        "The statement of " + statement.payer() + " for " + statement.month() + " was issued on "
                                + statement.issuedOn() + " and does not change.")
                .withRule(RULE)
                .withNext("Correct a line of it with POST .../corrections or charge:statement-correct.");
    }

    /** 409: its month lies ahead. */
    public static Problem monthNotBegun(Statement statement, YearMonth today) {
        return Problems.conflict(
                        "month-not-begun",
                        "Month not begun",
                        "The statement is that of " + statement.month() + ", and it is " + today + ".")
                .withRule(RULE)
                .withNext("Issue it once its month has begun; usually once that is over.");
    }

    /** 409: a draft is not corrected. */
    public static Problem notIssued(Statement statement) {
        return Problems.conflict(
                        "statement-not-issued",
                        "Not issued",
                        "The statement of " + statement.payer() + " for " + statement.month() + " is a draft.")
                .withRule(RULE)
                .withNext(
                        "Correct what it bills where that comes from: share the claim again, or add the charges again.");
    }

    /** 409: a credit is not corrected. */
    public static Problem notCorrectable(StatementLine line) {
        return Problems.conflict(
                        "line-not-correctable",
                        "A credit is not corrected",
                        "Line " + line.number() + " takes back line "
                                + line.answers().line() + " of statement "
                                + line.answers().statementId() + ".")
                .withRule(RULE)
                .withNext("Correct the line that bills in its place, where there is one.");
    }

    /** 409: it was credited before. */
    public static Problem corrected(StatementLine line, StatementLine.Place by) {
        return Problems.conflict(
                        "line-corrected",
                        "Credited already",
                        "Line " + line.number() + " is credited by line " + by.line() + " of statement "
                                + by.statementId() + ".")
                .withRule(RULE)
                .withNext("Correct the line that was billed in its place, once that is issued.");
    }

    /** 409: somebody else credited it meanwhile. */
    public static Problem changed() {
        return Problems.conflict(
                        "statement-changed", "Changed meanwhile", "A line was credited by somebody else meanwhile.")
                .withRule(RULE)
                .withNext("Read it again, and decide anew.");
    }
}
