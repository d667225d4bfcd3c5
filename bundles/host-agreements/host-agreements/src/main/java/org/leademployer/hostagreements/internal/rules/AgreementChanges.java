/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.time.LocalDate;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
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
        if (!act.from().contains(before.state())) {
            throw AgreementProblems.wrongState(act, before).toException();
        }
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

    /** Whether the agreement says already what has happened: a file sent twice changes nothing. */
    public static boolean isKnown(HostAgreement agreement, Happened happened) {
        boolean judged = happened.enforceability() == null || happened.enforceability() == agreement.enforceability();
        return judged
                && switch (happened.act()) {
                    case SEND -> agreement.sentOn() != null;
                    case RETURN -> happened.on().equals(agreement.returnedOn());
                    case SIGN -> happened.on().equals(agreement.signedOn());
                    case JUDGE -> happened.enforceability() != null;
                    case DECLINE -> agreement.state() == HostAgreement.State.DECLINED;
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
