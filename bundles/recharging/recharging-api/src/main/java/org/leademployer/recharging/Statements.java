/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import java.util.List;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Statements: one for each payer and month, with lines (FIN-3). Shares of tribunal claims come by themselves once they are
 * settled (TRI-5), charges of a contract when somebody adds them. Provided by the platform.
 */
@ProviderType
public interface Statements {

    /** The most statements of one page. */
    int MOST = 500;

    /**
     * A statement with its lines.
     *
     * @param statement the statement
     * @param lines in order; their sum is its total
     */
    record Sheet(Statement statement, List<StatementLine> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Statements of the nodes where the actor may read them: the newest month first, then by payer and node.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3); unknown-region (400, ORG-1);
     *     invalid-input (400)
     */
    Page<Statement> page(StatementQuery query, PageRequest page);

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404), also where the actor may not read it */
    Sheet require(String statement);

    /**
     * Issues a draft. From then on it never changes: what comes later for its month stands on the statement of the next open
     * month.
     *
     * @param readVersion the version that was read; null where the caller did not say
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, X-3);
     *     precondition-failed (412); statement-issued, month-not-begun (409, FIN-3)
     */
    Statement issue(String statement, Long readVersion);

    /**
     * Corrects a line of an issued statement: credits it, and bills the right amount in its place, on the payer's open statement.
     *
     * @param line its number
     * @param amount pounds that are right, not negative; where it is nothing, the line is credited alone
     * @return the statement on which the two lines stand
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, X-3); invalid-input (400,
     *     FIN-3); statement-not-issued, line-not-correctable, line-corrected (409, FIN-3)
     */
    Sheet correct(String statement, String line, String amount);

    /**
     * Puts the charges of a contract for a month on the payers' statements: a line for each payer and kind. Again with the same
     * charges it changes nothing; where they have become others, what was billed of that month is credited and billed anew.
     *
     * @param contract id or reference
     * @param month such as 2026-05
     * @return the statements on which something was written, by payer; none where nothing was
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3); invalid-input (400, FIN-3); those of
     *     {@link Recharging#charges}
     */
    List<Statement> charge(String contract, String month);
}
