/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.leademployer.schedules.BasisRow;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

/** Parts of plans and protocols on the console: objects for scripts, one line each for people. */
final class Rows {

    /** People read the clock on their wall, with its offset. */
    private static final DateTimeFormatter IN_ENGLAND =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm XXX", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Rows() {}

    static List<BasisRow> basis(Calculation calculation) {
        return calculation.basis().stream().map(BasisRow::of).toList();
    }

    record StepRow(Party who, Recipient to, String action, Instant due) {

        static StepRow of(Step step) {
            return new StepRow(step.who(), step.to(), step.action(), step.due());
        }

        @Override
        public String toString() {
            return IN_ENGLAND.format(due) + "  " + who + " -> " + to + ": " + action;
        }
    }

    record DutyRow(Party who, Recipient to, String action, int withinHours, int withinHoursIfUrgent) {

        static DutyRow of(Duty duty) {
            return new DutyRow(duty.who(), duty.to(), duty.action(), duty.withinHours(), duty.withinHoursIfUrgent());
        }

        @Override
        public String toString() {
            return who + " -> " + to + ": " + action + ", within " + withinHours + " hours"
                    + (withinHours == withinHoursIfUrgent ? "" : ", " + withinHoursIfUrgent + " where it is urgent");
        }
    }

    record FineRow(Party party, String percent) {

        static FineRow of(FinePart part) {
            return new FineRow(
                    part.party(), BigDecimal.valueOf(part.basisPoints(), 2).toPlainString());
        }

        @Override
        public String toString() {
            return "%-13s %6s %%".formatted(party, percent);
        }
    }

    record EndRow(
            Disposition disposition,
            int dataWithinDays,
            int copiesDeletedWithinDays,
            Party notifiesTrainees,
            int noticeDays) {

        static EndRow of(EndOfContract end) {
            return new EndRow(
                    end.disposition(),
                    end.dataWithinDays(),
                    end.copiesDeletedWithinDays(),
                    end.notifiesTrainees(),
                    end.noticeDays());
        }

        @Override
        public String toString() {
            return disposition + " within " + dataWithinDays + " days, copies deleted within " + copiesDeletedWithinDays
                    + "; " + notifiesTrainees + " tells trainees " + noticeDays + " days before the end";
        }
    }

    record MeasureRow(Measure.Kind kind, String name, String text) {

        static MeasureRow of(Measure measure) {
            return new MeasureRow(measure.kind(), measure.name(), measure.text());
        }

        @Override
        public String toString() {
            return kind + " " + name + ": " + text;
        }
    }

    record RoleRow(String activity, Party party, ProcessingRole.Role role) {

        static RoleRow of(ProcessingRole role) {
            return new RoleRow(role.activity(), role.party(), role.role());
        }

        @Override
        public String toString() {
            return activity + ": " + party + " " + role;
        }
    }
}
