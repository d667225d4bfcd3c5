/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.protection.Protocol;

/**
 * The exit plan of a contract: considerations, exit agreement, transition plan, lessons learnt (EXI-3).
 *
 * @param contractId the contract
 * @param version counts its changes, from 1
 * @param state how far it is; never {@code NOT_BEGUN}
 * @param owner the office that plans, a slug
 * @param begunOn when it was begun
 * @param template by which
 * @param considerations what is to be considered, in the order of the template
 * @param steps by the day on which they are due
 * @param agreement the exit agreement; null while none is named
 * @param data what becomes of the data, by schedule 10; null while it has not been answered (EXI-4)
 * @param lessons the oldest first
 * @param completedOn null while it is not completed
 * @param closedOn null while it is not closed
 * @param alternative what takes the place of a re-procurement; null where the service is procured again, or nothing was decided
 */
public record ExitPlan(
        String contractId,
        long version,
        PlanState state,
        String owner,
        LocalDate begunOn,
        Template template,
        List<Consideration> considerations,
        List<Step> steps,
        Agreement agreement,
        DataAnswer data,
        List<Lesson> lessons,
        LocalDate completedOn,
        LocalDate closedOn,
        Alternative alternative) {

    public ExitPlan {
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(state, "state");
        considerations = List.copyOf(considerations);
        steps = List.copyOf(steps);
        lessons = List.copyOf(lessons);
    }

    /**
     * The version of the template by which a plan was begun; its text is kept.
     *
     * @param name its name
     * @param region the node that laid it down
     * @param version {@code major.minor.micro}
     * @param sha256 the digest of its text
     */
    public record Template(String name, Region region, String version, String sha256) {}

    /**
     * Something to be considered.
     *
     * @param id a slug, unique in the plan
     * @param title what
     * @param rule the id of the rule that asks for it
     * @param outcome to what it came, 1 to 1000 characters; null while it was not considered
     * @param consideredOn null while it was not
     */
    public record Consideration(String id, String title, String rule, String outcome, LocalDate consideredOn) {}

    /** Parts of a plan to which steps belong. */
    public enum Part {
        EXIT_AGREEMENT,
        TRANSITION,
        /** Data and the notice to trainees, by schedule 10 (EXI-4). */
        DATA,
        LESSONS_LEARNT
    }

    /**
     * Something to be done.
     *
     * @param id a slug, unique in the plan
     * @param part to which part it belongs
     * @param title what, 1 to 300 characters; it names no person
     * @param rule the id of the rule that asks for it
     * @param owner the office that does it, a slug
     * @param daysBefore days before the end of the contract; negative after it; null where a day was set
     * @param dueOn by when; it moves with the end of the contract unless a day was set
     * @param doneOn null while it is not done
     * @param evidence where that is seen, 1 to 500 characters; null while it is not done
     */
    public record Step(
            String id,
            Part part,
            String title,
            String rule,
            String owner,
            Integer daysBefore,
            LocalDate dueOn,
            LocalDate doneOn,
            String evidence) {

        public boolean isDone() {
            return doneOn != null;
        }

        /** Whether its day has passed and it is not done. */
        public boolean isOverdue(LocalDate today) {
            return doneOn == null && today.isAfter(dueOn);
        }
    }

    /**
     * The exit agreement.
     *
     * @param documentId the document, which belongs to the contract
     * @param signedOn when it was signed, as the documents said when the plan was completed; null before. What is signed never
     *     changes (CON-12)
     */
    public record Agreement(String documentId, LocalDate signedOn) {}

    /**
     * Alternative arrangements, to which the service passes without a re-procurement (EXI-5).
     *
     * @param what 1 to 300 characters; it names no person
     * @param decidedBy the office or board that decided, a slug
     * @param decidedOn when
     */
    public record Alternative(String what, String decidedBy, LocalDate decidedOn) {}

    /**
     * What the contract's schedule 10 says of the end (EXI-4).
     *
     * @param end what becomes of the data, and who tells the trainees when
     * @param termsSha256 the digest of the terms that said so; null where it was not known
     * @param calculationId under which the answer is kept with its basis, and can be replayed (SCH-5)
     * @param answeredOn when it was asked
     */
    public record DataAnswer(
            Protocol.EndOfContract end, String termsSha256, String calculationId, LocalDate answeredOn) {}

    /**
     * Something that was learnt.
     *
     * @param number from 1
     * @param text 1 to 2000 characters; it names no person
     * @param recordedOn when it was written down
     */
    public record Lesson(int number, String text, LocalDate recordedOn) {}
}
