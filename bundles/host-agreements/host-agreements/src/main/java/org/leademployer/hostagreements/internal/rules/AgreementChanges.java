/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.time.LocalDate;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.platform.problem.InputFields;

/** Reads what has happened to an agreement, and says what it is afterwards (CON-11). */
public final class AgreementChanges {

    static final int LONGEST_REASON = 1000;

    private AgreementChanges() {}

    /**
     * A change that was read.
     *
     * @param on the day
     * @param enforceability what was judged; null where nothing was
     * @param reason why; null where nothing is said
     */
    public record Happened(AgreementAct act, LocalDate on, Enforceability enforceability, String reason) {}

    /** @return null where something was wrong, which {@code fields} remembers */
    public static Happened read(AgreementChange input, LocalDate today, InputFields fields) {
        AgreementAct act = fields.required("act", input.act(), InputFields.oneOf(AgreementAct.class));
        if (act != null && !act.isRecorded()) {
            fields.fault("act", act + " happens with sending and chasing");
        }
        LocalDate given = fields.optionalDate("on", input.on());
        LocalDate on = given == null ? today : given;
        if (on.isAfter(today)) {
            fields.fault("on", on + " lies in the future");
        }
        Boolean enforceable = fields.optional("enforceable", input.enforceable(), AgreementChanges::truth);
        String reason = fields.optional("reason", input.reason(), AgreementChanges::reason);
        boolean judged = act == AgreementAct.JUDGE || act == AgreementAct.SIGN;
        if (act == AgreementAct.JUDGE && blank(input.enforceable())) {
            fields.fault("enforceable", "is required: true or false");
        }
        if (act != null && !judged && enforceable != null) {
            fields.fault("enforceable", "is judged with JUDGE or SIGN");
        }
        boolean needsReason = act == AgreementAct.DECLINE || judged && Boolean.FALSE.equals(enforceable);
        if (needsReason && blank(input.reason())) {
            fields.fault("reason", "is required");
        }
        return fields.isFaulty() ? null : new Happened(act, on, judgement(enforceable), reason);
    }

    /** @throws org.leademployer.platform.problem.ProblemException wrong-state (409); invalid-input (400) for a day before the last */
    public static HostAgreement apply(HostAgreement before, Happened happened) {
        AgreementAct act = happened.act();
        requireMay(act, before);
        InputFields fields = new InputFields();
        LocalDate last = before.returnedOn() == null ? before.sentOn() : before.returnedOn();
        if (last != null && happened.on().isBefore(last)) {
            fields.fault("on", happened.on() + " lies before " + last + ", when it came into its state");
        }
        fields.refuse("Nothing was changed.", AgreementProblems.RULE);
        return new HostAgreement(
                before.id(),
                before.contractId(),
                before.host(),
                before.issue(),
                act.after(before.state()),
                happened.enforceability() == null ? before.enforceability() : happened.enforceability(),
                happened.reason() == null && happened.enforceability() == null ? before.reason() : happened.reason(),
                before.template(),
                act == AgreementAct.SEND ? happened.on() : before.sentOn(),
                act == AgreementAct.RETURN ? happened.on() : before.returnedOn(),
                act == AgreementAct.SIGN ? happened.on() : before.signedOn(),
                before.expiresOn(),
                before.reminders(),
                before.remindedOn(),
                before.escalatedOn(),
                before.version() + 1);
    }

    /** @throws org.leademployer.platform.problem.ProblemException wrong-state (409) */
    public static HostAgreement remind(HostAgreement before, Reminder reminder, LocalDate on) {
        boolean escalated = reminder.kind() == Reminder.Kind.ESCALATION;
        return done(
                AgreementAct.REMIND,
                before,
                reminder.number(),
                on,
                escalated && before.escalatedOn() == null ? on : before.escalatedOn());
    }

    /** @throws org.leademployer.platform.problem.ProblemException wrong-state (409) */
    public static HostAgreement supersede(HostAgreement before) {
        return done(AgreementAct.SUPERSEDE, before, before.reminders(), before.remindedOn(), before.escalatedOn());
    }

    /** Signed, with a newer one beside it: it stays as it is until that is signed. */
    public static HostAgreement renew(HostAgreement before) {
        return copy(before, before.state(), before.reminders(), before.remindedOn(), before.escalatedOn());
    }

    private static HostAgreement done(
            AgreementAct act, HostAgreement before, int reminders, LocalDate remindedOn, LocalDate escalatedOn) {
        requireMay(act, before);
        return copy(before, act.after(before.state()), reminders, remindedOn, escalatedOn);
    }

    private static HostAgreement copy(
            HostAgreement before, State state, int reminders, LocalDate remindedOn, LocalDate escalatedOn) {
        return new HostAgreement(
                before.id(),
                before.contractId(),
                before.host(),
                before.issue(),
                state,
                before.enforceability(),
                before.reason(),
                before.template(),
                before.sentOn(),
                before.returnedOn(),
                before.signedOn(),
                before.expiresOn(),
                reminders,
                remindedOn,
                escalatedOn,
                before.version() + 1);
    }

    private static void requireMay(AgreementAct act, HostAgreement before) {
        if (!act.from().contains(before.state())) {
            throw AgreementProblems.wrongState(act, before).toException();
        }
    }

    /** Whether the agreement says already what has happened: a file sent twice changes nothing. */
    public static boolean isKnown(HostAgreement agreement, Happened happened) {
        boolean judged = happened.enforceability() == null || happened.enforceability() == agreement.enforceability();
        return judged
                && switch (happened.act()) {
                    case SEND -> agreement.sentOn() != null;
                    case RETURN -> happened.on().equals(agreement.returnedOn());
                    case SIGN -> happened.on().equals(agreement.signedOn());
                    case JUDGE -> happened.enforceability() != null;
                    case DECLINE -> agreement.state() == State.DECLINED;
                    case REMIND, SUPERSEDE -> false;
                };
    }

    private static Enforceability judgement(Boolean enforceable) {
        if (enforceable == null) {
            return null;
        }
        return enforceable ? Enforceability.ENFORCEABLE : Enforceability.NOT_ENFORCEABLE;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("has more than " + LONGEST_REASON + " characters");
        }
        return text;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
