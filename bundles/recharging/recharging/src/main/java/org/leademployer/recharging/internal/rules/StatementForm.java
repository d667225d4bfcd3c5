/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;

/** Reads what is asked of statements (FIN-3). */
public final class StatementForm {

    private StatementForm() {}

    /**
     * What is to be corrected.
     *
     * @param line the line that is wrong
     * @param amount what is right
     */
    public record Correction(Posting line, Money amount) {}

    /**
     * @param lines of the statement
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, FIN-3) naming everything that is wrong
     */
    public static Correction correction(List<Posting> lines, String line, String amount) {
        InputFields fields = new InputFields();
        Posting wrong = fields.required("line", line, text -> line(lines, text));
        Money right = fields.required("amount", amount, StatementForm::amount);
        if (wrong != null && right != null && wrong.line().amount().equals(right)) {
            fields.fault("amount", "is what line " + wrong.line().number() + " bills");
        }
        fields.refuse("Nothing was corrected.", StatementProblems.RULE);
        return new Correction(wrong, right);
    }

    private static Posting line(List<Posting> lines, String text) {
        return lines.stream()
                .filter(line -> String.valueOf(line.line().number()).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not the number of a line, from 1 to " + lines.size()));
    }

    private static Money amount(String text) {
        Money amount = Money.parse(text);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("is not negative; 0.00 credits the line alone");
        }
        return amount;
    }
}
