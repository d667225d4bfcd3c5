/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * Which statements are asked for.
 *
 * @param region of this node and all below it
 * @param payer only of this payer; null for all
 * @param month only for this month; null for all
 * @param state only in this state; null for all
 */
public record StatementQuery(Region region, Payer payer, YearMonth month, Statement.State state) {

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, FIN-3) naming everything that is wrong
     */
    public static StatementQuery read(String region, String payer, String month, String state) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        StatementQuery query = new StatementQuery(
                node == null ? Region.NATIONAL : node,
                fields.optional("payer", payer, StatementQuery::payer),
                fields.optional("month", month, StatementQuery::month),
                fields.optional("status", state, InputFields.oneOf(Statement.State.class)));
        fields.refuse("No statements were looked for.", "FIN-3");
        return query;
    }

    private static Payer payer(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return code.equals(Payer.HEE.code()) || code.equals(Payer.LEAD_EMPLOYER.code())
                ? new Payer(code)
                : Payer.host(new OdsCode(code));
    }

    /** Reads a month. @throws IllegalArgumentException when it is none, such as 2026-05 */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month, such as 2026-05", e);
        }
    }
}
