/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.exits.StepInput;
import org.leademployer.platform.problem.Problems;

/** The bodies that partners send. */
final class ExitRequests {

    private ExitRequests() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    /** By which template, and who plans. */
    @Schema(name = "BeginExit")
    record BeginRequest(
            @Schema(description = "The name of a template; the one in force when left out") String template,
            @Schema(
                            description = "The office that plans; that of the template when left out",
                            example = "contract-manager")
                    String owner) {}

    /** To what a consideration came. */
    @Schema(name = "ExitConsideration")
    record OutcomeRequest(@Schema(description = "1 to 1000 characters, naming no person") String outcome) {}

    /** What takes the place of a re-procurement. */
    @Schema(name = "ExitAlternative")
    record AlternativeRequest(
            @Schema(description = "To what the service passes, 1 to 300 characters, naming no person") String what,
            @Schema(description = "The office or board that decided", example = "management-board") String decidedBy,
            @Schema(description = "Today when left out", example = "2026-01-05") String decidedOn) {}

    /** A step. */
    @Schema(name = "ExitStep")
    record StepRequest(
            @Schema(description = "1 to 300 characters, naming no person") String title,
            @Schema(description = "EXIT_AGREEMENT, TRANSITION, DATA or LESSONS_LEARNT; TRANSITION when left out")
                    String part,
            @Schema(description = "The office that does it", example = "lead-employer") String owner,
            @Schema(example = "2026-01-05") String dueOn) {

        StepInput read() {
            return new StepInput(title, part, owner, dueOn);
        }
    }

    /** Another day or owner; what is left out stays. */
    @Schema(name = "MoveExitStep")
    record MoveRequest(@Schema(example = "2026-01-05") String dueOn, @Schema(example = "lead-employer") String owner) {}

    /** That a step is done. */
    @Schema(name = "ExitStepDone")
    record DoneRequest(
            @Schema(description = "Today when left out", example = "2026-01-05") String on,
            @Schema(description = "Where it is seen, 1 to 500 characters") String evidence) {}

    /** Which document. */
    @Schema(name = "ExitAgreement")
    record AgreementRequest(@Schema(description = "The id of a document of the contract") String document) {}

    /** What was learnt. */
    @Schema(name = "ExitLesson")
    record LessonRequest(@Schema(description = "1 to 2000 characters, naming no person") String text) {}
}
