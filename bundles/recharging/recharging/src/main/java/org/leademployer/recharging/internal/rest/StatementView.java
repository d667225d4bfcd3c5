/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.web.Tabular;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.Statements;

/** A statement as partners read it. */
@Schema(name = "Statement")
record StatementView(
        String id,
        @Schema(description = "The node of the lots whose lead employer makes it out", example = "north-west")
                String region,
        @Schema(description = "HEE, LEAD_EMPLOYER or the ODS code of a host", example = "RTD") String payer,
        @Schema(example = "2026-05") String month,
        Statement.State status,
        @Schema(
                        type = "string",
                        description = "Pounds; negative where more is credited than billed",
                        example = "42500.00")
                Money total,
        @Schema(description = "How many lines it has") int lineCount,
        LocalDate issuedOn,
        @Schema(description = "Counts its changes, from 1") long version) {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id(),
                statement.region().slug(),
                statement.payer().code(),
                statement.month().toString(),
                statement.state(),
                statement.total(),
                statement.lineCount(),
                statement.issuedOn(),
                statement.version());
    }

    /** A statement with its lines. */
    @Schema(name = "StatementSheet")
    record SheetView(StatementView statement, List<LineView> lines) implements Tabular {

        static SheetView of(Statements.Sheet sheet) {
            return new SheetView(
                    StatementView.of(sheet.statement()),
                    sheet.lines().stream().map(LineView::of).toList());
        }

        @Override
        public List<?> rows() {
            return lines;
        }
    }

    /** A line of a statement. */
    @Schema(name = "StatementLine")
    record LineView(
            int number,
            StatementLine.Kind kind,
            StatementLine.Entry entry,
            @Schema(type = "string", description = "Pounds; a credit is negative", example = "42500.00") Money amount,
            LocalDate enteredOn,
            String contractId,
            @Schema(description = "The platform's id of the tribunal claim") String claimId,
            @Schema(description = "The number of the claim's sharing") Integer sharing,
            @Schema(description = "The month that is charged", example = "2026-05") String chargedMonth,
            @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId,
            @Schema(description = "The statement of the line that is credited, or in whose place this one is")
                    String answersStatement,
            @Schema(description = "The number of that line") Integer answersLine) {

        static LineView of(StatementLine line) {
            return new LineView(
                    line.number(),
                    line.kind(),
                    line.entry(),
                    line.amount(),
                    line.enteredOn(),
                    line.contractId(),
                    line.claimId(),
                    line.sharing(),
                    line.chargedMonth() == null ? null : line.chargedMonth().toString(),
                    line.calculationId(),
                    line.answers() == null ? null : line.answers().statementId(),
                    line.answers() == null ? null : line.answers().line());
        }
    }
}
