/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

import java.util.List;
import java.util.Objects;

/**
 * What the parties of a contract have agreed on the protection of data (IG-5).
 *
 * @param leads who leads when there is a breach
 * @param reporting who reports a breach to whom, and within how many hours
 * @param fines who bears a fine that the provider incurs
 * @param endOfContract what happens to the data when the contract ends
 * @param measures how data is kept safe
 * @param roles who decides on data and who processes it for others
 */
public record Protocol(
        Party leads,
        List<Duty> reporting,
        List<FinePart> fines,
        EndOfContract endOfContract,
        List<Measure> measures,
        List<ProcessingRole> roles) {

    public Protocol {
        Objects.requireNonNull(leads, "leads");
        reporting = List.copyOf(reporting);
        fines = List.copyOf(fines);
        Objects.requireNonNull(endOfContract, "endOfContract");
        measures = List.copyOf(measures);
        roles = List.copyOf(roles);
    }

    /**
     * A report that is owed.
     *
     * @param who who reports
     * @param to to whom
     * @param action what, in words
     * @param withinHours by when, in hours after the discovery
     * @param withinHoursIfUrgent the same where the breach is urgent; at most {@code withinHours}
     */
    public record Duty(Party who, Recipient to, String action, int withinHours, int withinHoursIfUrgent) {
        public Duty {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(action, "action");
        }
    }

    /**
     * What a party bears of a fine.
     *
     * @param party who
     * @param basisPoints its part in hundredths of a per cent, 0 to 10,000
     */
    public record FinePart(Party party, int basisPoints) {
        public FinePart {
            Objects.requireNonNull(party, "party");
        }
    }

    /**
     * What happens to the data at the end (EXI-4).
     *
     * @param disposition where the data goes
     * @param dataWithinDays by when it is there, in days after the last day of the contract
     * @param copiesDeletedWithinDays by when the provider has deleted what it still has, in days after the last day
     * @param notifiesTrainees who tells trainees of a new provider
     * @param noticeDays how long before the last day of the contract, in days
     */
    public record EndOfContract(
            Disposition disposition,
            int dataWithinDays,
            int copiesDeletedWithinDays,
            Party notifiesTrainees,
            int noticeDays) {
        public EndOfContract {
            Objects.requireNonNull(disposition, "disposition");
            Objects.requireNonNull(notifiesTrainees, "notifiesTrainees");
        }
    }

    /** Where data goes at the end of a contract. */
    public enum Disposition {
        TRANSFER_TO_NEW_PROVIDER,
        RETURN_TO_HEE,
        DELETE
    }

    /**
     * A technical or organisational measure (UK GDPR, Article 32).
     *
     * @param kind of which kind it is
     * @param name a word for it, {@code encryption}
     * @param text what is done, in words
     */
    public record Measure(Kind kind, String name, String text) {

        /** The kinds that the law names. */
        public enum Kind {
            TECHNICAL,
            ORGANISATIONAL
        }

        public Measure {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * What a party is for a processing activity.
     *
     * @param activity a word for it, {@code payroll}
     * @param party who
     * @param role what it is; a party that has nothing to do with the activity is left out
     */
    public record ProcessingRole(String activity, Party party, Role role) {

        /** What the law calls those who handle data (UK GDPR, Articles 4, 26 and 28). */
        public enum Role {
            /** Decides on its own why and how data is processed. */
            CONTROLLER,
            /** Decides so together with others. */
            JOINT_CONTROLLER,
            /** Processes data on behalf of a controller. */
            PROCESSOR
        }

        public ProcessingRole {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(role, "role");
        }
    }
}
