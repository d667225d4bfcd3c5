/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.recharging.Charges;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;

/** Parts of charges on the console: objects for scripts, one line each for people. */
final class Rows {

    private Rows() {}

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
