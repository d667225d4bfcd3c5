/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.ReminderPolicy;
import org.leademployer.platform.calendar.WorkingDays;

/** When a host is reminded (CON-11). */
public final class Reminding {

    private Reminding() {}

    /** The reminder of an agreement that is due on a day; nothing where none is, or where it was reminded that day. */
    public static Optional<Reminder> due(
            HostAgreement agreement, ReminderPolicy policy, WorkingDays days, LocalDate on) {
        if (!AgreementAct.REMIND.from().contains(agreement.state())) {
            return Optional.empty();
        }
        LocalDate dueOn = agreement.reminders() == 0
                ? days.plus(agreement.sentOn(), policy.firstAfterWorkingDays())
                : days.plus(agreement.remindedOn(), policy.thenEveryWorkingDays());
        if (on.isBefore(dueOn)) {
            return Optional.empty();
        }
        return Optional.of(new Reminder(
                agreement.id(),
                agreement.host(),
                agreement.reminders() + 1,
                agreement.reminders() >= policy.escalateAfterReminders()
                        ? Reminder.Kind.ESCALATION
                        : Reminder.Kind.REMINDER,
                dueOn,
                agreement.sentOn()));
    }
}
