/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.console.Table;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.Statements;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;

/** Parts of charges on the console: objects for scripts, one line each for people. */
final class Rows {

    private Rows() {}

    static Table statements(List<Statement> statements) {
        Table table = Table.of("id", "month", "payer", "region", "status", "total", "lines", "issuedOn", "version");
        statements.forEach(statement -> table.row(
                statement.id(),
                statement.month(),
                statement.payer().code(),
                statement.region(),
                statement.state(),
                statement.total(),
                statement.lineCount(),
                statement.issuedOn(),
                statement.version()));
        return table;
    }

    static Details sheet(Statements.Sheet sheet) {
        Statement statement = sheet.statement();
        return Details.of("id", statement.id())
                .and("month", statement.month())
                .and("payer", statement.payer().code())
                .and("region", statement.region())
                .and("status", statement.state())
                .and("total", statement.total())
                .and("issuedOn", statement.issuedOn())
                .and("version", statement.version())
                .and("lines", sheet.lines().stream().map(StatementRow::of).toList());
    }

    record StatementRow(
            int number,
            StatementLine.Kind kind,
            StatementLine.Entry entry,
            Money amount,
            LocalDate enteredOn,
            String contractId,
            String claimId,
            String chargedMonth,
            String calculationId,
            String answers) {

        static StatementRow of(StatementLine line) {
            return new StatementRow(
                    line.number(),
                    line.kind(),
                    line.entry(),
                    line.amount(),
                    line.enteredOn(),
                    line.contractId(),
                    line.claimId(),
                    line.chargedMonth() == null ? null : line.chargedMonth().toString(),
                    line.calculationId(),
                    line.answers() == null
                            ? null
                            : line.answers().statementId() + " line "
                                    + line.answers().line());
        }

        @Override
        public String toString() {
            return "%3d %s %-8s %-19s %14s %s%s"
                    .formatted(
                            number,
                            enteredOn,
                            entry,
                            kind,
                            amount,
                            claimId == null ? "contract " + contractId + " " + chargedMonth : "claim " + claimId,
                            answers == null ? "" : ", for " + answers);
        }
    }

    record PayerRow(String payer, ChargeKind kind, Money amount) {

        static PayerRow of(Charges.PayerAmount payer) {
            return new PayerRow(payer.payer().code(), payer.kind(), payer.amount());
        }

        @Override
        public String toString() {
            return "%-13s %-19s %14s".formatted(payer, kind, amount);
        }
    }

    record LineRow(
            String trainee,
            String payer,
            ChargeKind kind,
            LocalDate from,
            LocalDate to,
            List<String> hosts,
            Money amount) {

        static LineRow of(ChargeLine line) {
            return new LineRow(
                    line.traineeId(),
                    line.payer().code(),
                    line.kind(),
                    line.stretch().from(),
                    line.stretch().to(),
                    line.hosts().stream().map(OdsCode::value).toList(),
                    line.amount());
        }

        @Override
        public String toString() {
            return "%s %s to %s %-13s %-19s %s %s"
                    .formatted(trainee, from, to, payer, kind, String.join("+", hosts), amount);
        }
    }
}
