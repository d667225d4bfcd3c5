/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.hostagreements.HostAgreement.Template;
import org.leademployer.hostagreements.PlacementAtRisk.Cause;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.Reminder.Kind;
import org.leademployer.hostagreements.ReminderPolicy;
import org.leademployer.hostagreements.SignedShare;
import org.leademployer.hostagreements.internal.rules.AgreementChanges.Happened;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.DocumentedBlock;

public class AgreementRulesTest {

    /** A Monday. */
    private static final LocalDate SENT = LocalDate.of(2026, 3, 2);

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final ReminderPolicy POLICY = new ReminderPolicy(10, 5, 2, 90);
    private static final WorkingDays WEEKDAYS =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

    @Test
    public void con11_anActIsDoneInItsStatesAndInNoOther() {
        Reminder reminder = new Reminder("id", new OdsCode("RTD"), 1, Kind.REMINDER, TODAY, SENT);
        for (AgreementAct act : AgreementAct.values()) {
            UnaryOperator<HostAgreement> done =
                    switch (act) {
                        case REMIND -> before -> AgreementChanges.remind(before, reminder, TODAY);
                        case SUPERSEDE -> AgreementChanges::supersede;
                        default -> before -> AgreementChanges.apply(before, new Happened(act, TODAY, null, null));
                    };
            for (State state : State.values()) {
                if (act.from().contains(state)) {
                    HostAgreement after = done.apply(in(state));
                    assertEquals(act.to() == null ? state : act.to(), after.state());
                    assertEquals(2, after.version());
                } else {
                    ProblemException refused = assertThrows(ProblemException.class, () -> done.apply(in(state)));
                    assertEquals("wrong-state", refused.problem().code());
                    assertEquals("CON-11", refused.problem().rule());
                }
            }
        }
        assertEquals(
                EnumSet.of(State.RETURNED, State.SIGNED, State.DECLINED, State.SUPERSEDED),
                AgreementAct.TABLE.next(State.SENT));
    }

    @Test
    public void con11_theGuideSaysWhatIsEnforced() {
        new DocumentedBlock("host-agreements.md", "host-agreement-acts").assertSays(AgreementAct.TABLE.markdown());
    }

    private record Input(String faults, String act, String on, String enforceable, String reason) {}

    @Test
    public void con11_whatIsWrongWithAChangeIsToldAtOnce() {
        for (Input each : List.of(
                new Input("", "RETURN", "2026-03-05", null, null),
                new Input("", "sign", null, "true", null),
                new Input("", "JUDGE", null, "false", "not sealed"),
                new Input("", "DECLINE", "2026-06-01", null, "no placements any more"),
                new Input("act", null, null, null, null),
                new Input("act", "SUPERSEDE", null, null, null),
                new Input("act", "REMIND", null, null, null),
                new Input("on", "RETURN", "2026-06-02", null, null),
                new Input("on", "RETURN", "2026-02-29", null, null),
                new Input("enforceable", "JUDGE", null, null, null),
                new Input("enforceable", "JUDGE", null, "perhaps", null),
                new Input("enforceable", "RETURN", null, "true", null),
                new Input("reason", "JUDGE", null, "false", " "),
                new Input("reason", "SIGN", null, "false", null),
                new Input("reason", "DECLINE", null, null, null),
                new Input("reason", "DECLINE", null, null, "x".repeat(1001)),
                new Input("act on enforceable", "SHRED", "soon", "perhaps", null))) {
            InputFields fields = new InputFields();
            AgreementChanges.read(
                    new AgreementChange(each.act(), each.on(), each.enforceable(), each.reason()), TODAY, fields);
            String found = "";
            try {
                fields.refuse("Nothing was changed.", "CON-11");
            } catch (ProblemException e) {
                found = String.join(
                        " ",
                        e.problem().faults().stream()
                                .map(fault -> fault.field())
                                .toList());
            }
            assertEquals(each.toString(), each.faults(), found);
        }
    }

    @Test
    public void con11_nothingHappensBeforeItWasSent() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> AgreementChanges.apply(
                        in(State.SENT), new Happened(AgreementAct.RETURN, SENT.minusDays(1), null, null)));
        assertEquals("invalid-input", refused.problem().code());
        assertEquals(
                SENT,
                AgreementChanges.apply(in(State.SENT), new Happened(AgreementAct.RETURN, SENT, null, null))
                        .returnedOn());
    }

    private record Day(String due, int reminders, String last, String on) {}

    @Test
    public void con11_remindersGoByWorkingDays_andEscalate() {
        for (Day each : List.of(
                new Day("none", 0, null, "2026-03-13"),
                new Day("1 REMINDER 2026-03-16", 0, null, "2026-03-16"),
                new Day("1 REMINDER 2026-03-16", 0, null, "2026-05-01"),
                new Day("none", 1, "2026-03-16", "2026-03-16"),
                new Day("none", 1, "2026-03-16", "2026-03-20"),
                new Day("2 REMINDER 2026-03-23", 1, "2026-03-16", "2026-03-23"),
                new Day("3 ESCALATION 2026-03-30", 2, "2026-03-23", "2026-03-30"),
                new Day("9 ESCALATION 2026-03-30", 8, "2026-03-23", "2026-04-01"))) {
            Optional<Reminder> due = Reminding.due(
                    agreement(State.SENT, Enforceability.UNKNOWN, null, each.reminders(), each.last()),
                    POLICY,
                    WEEKDAYS,
                    LocalDate.parse(each.on()));
            assertEquals(
                    each.toString(),
                    each.due(),
                    due.map(one -> one.number() + " " + one.kind() + " " + one.dueOn())
                            .orElse("none"));
        }
        for (State state : EnumSet.complementOf(EnumSet.of(State.SENT))) {
            assertEquals(Optional.empty(), Reminding.due(in(state), POLICY, WEEKDAYS, TODAY));
        }
        assertEquals(2, Kind.values().length);
    }

    @Test
    public void con11_aPlacementIsAtRiskForACause() {
        assertEquals(Cause.NO_AGREEMENT, Risk.cause(null, TODAY));
        assertEquals(Cause.NOT_SENT, Risk.cause(in(State.DRAFT), TODAY));
        assertEquals(Cause.NOT_RETURNED, Risk.cause(in(State.SENT), TODAY));
        assertEquals(Cause.NOT_SIGNED, Risk.cause(in(State.RETURNED), TODAY));
        assertEquals(Cause.DECLINED, Risk.cause(in(State.DECLINED), TODAY));
        assertEquals(Cause.NOT_JUDGED, Risk.cause(in(State.SIGNED), TODAY));
        assertEquals(
                Cause.NOT_ENFORCEABLE,
                Risk.cause(agreement(State.SIGNED, Enforceability.NOT_ENFORCEABLE, null, 0, null), TODAY));
        assertEquals(
                Cause.EXPIRED,
                Risk.cause(agreement(State.SIGNED, Enforceability.ENFORCEABLE, TODAY.minusDays(1), 0, null), TODAY));
    }

    @Test
    public void con11_whatHoldsIsSignedEnforceableAndNotExpired() {
        assertTrue(agreement(State.SIGNED, Enforceability.ENFORCEABLE, TODAY, 0, null)
                .holds(TODAY));
        assertTrue(agreement(State.SIGNED, Enforceability.ENFORCEABLE, null, 0, null)
                .holds(TODAY));
        assertFalse(agreement(State.SIGNED, Enforceability.ENFORCEABLE, TODAY, 0, null)
                .holds(TODAY.plusDays(1)));
        assertFalse(agreement(State.SIGNED, Enforceability.ENFORCEABLE, null, 0, null)
                .holds(SENT.minusDays(1)));
        assertFalse(
                agreement(State.SIGNED, Enforceability.UNKNOWN, null, 0, null).holds(TODAY));
        assertFalse(agreement(State.RETURNED, Enforceability.ENFORCEABLE, null, 0, null)
                .holds(TODAY));
    }

    @Test
    public void con11_aShareIsRoundedDown_soThatHundredMeansAll() {
        String[][] cases = {{"3219", "3220", "99.9"}, {"3220", "3220", "100.0"}, {"0", "3", "0.0"}, {"2", "3", "66.6"}};
        for (String[] each : cases) {
            assertEquals(
                    each[2],
                    SignedShare.percent(new java.math.BigDecimal(each[0]), new java.math.BigDecimal(each[1]))
                            .toPlainString());
        }
        assertEquals(null, SignedShare.percent(java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO));
    }

    private static HostAgreement in(State state) {
        return agreement(state, Enforceability.UNKNOWN, null, 0, null);
    }

    private static HostAgreement agreement(
            State state, Enforceability enforceability, LocalDate expiresOn, int reminders, String remindedOn) {
        return new HostAgreement(
                "id",
                "contract",
                new OdsCode("RTD"),
                1,
                state,
                enforceability,
                null,
                new Template("sla", Region.NATIONAL, "1.0.0", "0".repeat(64)),
                state == State.DRAFT ? null : SENT,
                state == State.RETURNED ? SENT : null,
                state == State.SIGNED ? SENT : null,
                expiresOn,
                reminders,
                remindedOn == null ? null : LocalDate.parse(remindedOn),
                null,
                1);
    }
}
