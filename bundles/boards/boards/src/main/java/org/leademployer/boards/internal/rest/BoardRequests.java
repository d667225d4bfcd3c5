/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.boards.BoardInput;
import org.leademployer.boards.DecisionInput;
import org.leademployer.boards.DecisionInput.ActionInput;
import org.leademployer.boards.DecisionInput.WithdrawalInput;
import org.leademployer.boards.InterestInput;
import org.leademployer.boards.MeetingInput;
import org.leademployer.boards.MeetingInput.OtherInput;
import org.leademployer.boards.MemberInput;
import org.leademployer.boards.QuorumInput;
import org.leademployer.platform.problem.Problems;

/** The bodies that partners send. */
final class BoardRequests {

    private BoardRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** Who is at a meeting. */
    @Schema(name = "QuorumRequest")
    record QuorumRequest(
            @Schema(description = "The name of terms of reference", example = "north-west-management-board")
                    String body,
            @Schema(description = "The node whose terms decide; may be left out where one node has some of that name")
                    String region,
            @Schema(description = "The day of the meeting; today when left out", example = "2021-11-02") String on,
            @Schema(description = "Everybody who is there, members and in attendance, one entry for each person")
                    List<PersonRequest> present,
            @Schema(description = "Everybody of these who has withdrawn for the matter (BRD-3)")
                    List<PersonRequest> withdrawn) {

        QuorumInput read() {
            return new QuorumInput(body, region, on, constituencies(present), constituencies(withdrawn));
        }
    }

    /** Somebody at a meeting, whoever it is. */
    @Schema(name = "PersonPresent")
    record PersonRequest(
            @Schema(description = "For whom the person sits there", example = "hr-director") String constituency) {}

    /** A board to be set up. */
    @Schema(name = "NewBoard")
    record BoardRequest(
            @Schema(description = "The name of terms of reference", example = "north-west-management-board")
                    String termsOfReference,
            @Schema(description = "The node at which it is held", example = "north-west") String region,
            @Schema(description = "What people call it, 1 to 200 characters") String name) {

        BoardInput read() {
            return new BoardInput(termsOfReference, region, name);
        }
    }

    /** A member to be appointed. */
    @Schema(name = "NewBoardMember")
    record MemberRequest(
            @Schema(description = "One of the terms of reference", example = "hr-director") String constituency,
            @Schema(description = "User name or staff reference, never a name", example = "nw-0471") String reference,
            @Schema(description = "The title of the post, 1 to 200 characters") String role,
            @Schema(description = "First day; today when left out", example = "2021-08-01") String from,
            @Schema(description = "Last day, included; left out for no end") String to) {

        MemberInput read() {
            return new MemberInput(constituency, reference, role, from, to);
        }
    }

    /** The last day of a term. */
    @Schema(name = "BoardMemberEnd")
    record EndRequest(@Schema(description = "The last day", example = "2022-07-31") String on) {}

    /** An interest that is declared. */
    @Schema(name = "NewInterest")
    record InterestRequest(
            @Schema(
                            description = "Which of the four types",
                            allowableValues = {
                                "FINANCIAL",
                                "NON_FINANCIAL_PROFESSIONAL",
                                "NON_FINANCIAL_PERSONAL",
                                "INDIRECT"
                            })
                    String type,
            @Schema(
                            description = "Whether there is a conflict, or may be one",
                            allowableValues = {"ACTUAL", "POTENTIAL"})
                    String degree,
            @Schema(
                            description = "At what it is declared",
                            allowableValues = {"APPOINTMENT", "CHANGE_OF_ROLE", "NEW_WORK", "CHANGE_OF_CIRCUMSTANCES"})
                    String occasion,
            @Schema(description = "The day; today when left out") String declaredOn,
            @Schema(description = "The last day on which it holds; left out for no end") String until,
            @Schema(description = "What it is, 1 to 1000 characters") String description,
            @Schema(
                            description = "With what it conflicts; left out where with nothing in particular",
                            example = "contract")
                    String subjectType,
            @Schema(description = "The id of that, at most 100 characters") String subjectId) {

        InterestInput read() {
            return new InterestInput(type, degree, occasion, declaredOn, until, description, subjectType, subjectId);
        }
    }

    /** A meeting that was held. */
    @Schema(name = "NewMeeting")
    record MeetingRequest(
            @Schema(description = "The day, not after today", example = "2021-11-02") String date,
            @Schema(description = "References of the members who were there") List<String> members,
            @Schema(description = "Who else was there") List<OtherRequest> others) {

        MeetingInput read() {
            return new MeetingInput(
                    date,
                    members,
                    others == null
                            ? null
                            : others.stream()
                                    .map(other -> other == null
                                            ? null
                                            : new OtherInput(other.constituency(), other.reference()))
                                    .toList());
        }
    }

    /** Somebody who was there and is no member. */
    @Schema(name = "OtherPresent")
    record OtherRequest(
            @Schema(description = "One of the terms of reference", example = "lead-employer") String constituency,
            @Schema(description = "User name or staff reference; may be left out") String reference) {}

    /** What was decided. */
    @Schema(name = "NewDecision")
    record DecisionRequest(
            @Schema(description = "What was to be decided, 1 to 2000 characters") String matter,
            @Schema(description = "In confidence: told to those alone who were there for it") Boolean confidential,
            @Schema(
                            description = "What it is about; left out for nothing that the platform knows",
                            example = "contract")
                    String subjectType,
            @Schema(description = "The id of that, at most 100 characters") String subjectId,
            @Schema(
                            description = "What came of it",
                            allowableValues = {"APPROVED", "REJECTED", "NOTED", "DEFERRED"})
                    String outcome,
            @Schema(description = "On which it was approved, at most 4000 characters") String conditions,
            @Schema(description = "Who of those present withdrew for the matter (BRD-3)")
                    List<WithdrawalRequest> withdrawn,
            @Schema(description = "What is to be done, at most 50") List<ActionRequest> actions,
            @Schema(
                            description = "One of those to whom the terms of reference report",
                            example = "host-chief-executives")
                    String escalatedTo) {

        DecisionInput read() {
            return new DecisionInput(
                    matter,
                    confidential == null ? null : confidential.toString(),
                    subjectType,
                    subjectId,
                    outcome,
                    conditions,
                    withdrawn == null
                            ? null
                            : withdrawn.stream()
                                    .map(one -> one == null ? null : one.read())
                                    .toList(),
                    actions == null
                            ? null
                            : actions.stream()
                                    .map(one -> one == null ? null : one.read())
                                    .toList(),
                    escalatedTo);
        }
    }

    /** Somebody who withdrew. */
    @Schema(name = "NewWithdrawal")
    record WithdrawalRequest(
            @Schema(description = "Of somebody who was there") String reference,
            @Schema(description = "Where the person was recorded without a reference") String constituency,
            @Schema(description = "Why, 1 to 500 characters") String reason) {

        WithdrawalInput read() {
            return new WithdrawalInput(reference, constituency, reason);
        }
    }

    /** What is to be done. */
    @Schema(name = "NewAction")
    record ActionRequest(
            @Schema(description = "What, 1 to 1000 characters") String text,
            @Schema(description = "A constituency of the terms of reference", example = "contract-manager")
                    String owner,
            @Schema(description = "By when, not before the meeting", example = "2021-12-01") String due) {

        ActionInput read() {
            return new ActionInput(text, owner, due);
        }
    }

    static List<String> constituencies(List<PersonRequest> people) {
        // With nulls where entries are null: their places are told.
        return people == null
                ? null
                : people.stream()
                        .map(person -> person == null ? null : person.constituency())
                        .toList();
    }
}
