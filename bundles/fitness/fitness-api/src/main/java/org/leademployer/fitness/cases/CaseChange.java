/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.util.List;

/** Something that is done in a case, as it comes in. Texts are checked, and all that is wrong is told at once. */
public sealed interface CaseChange {

    /** @param concern one of {@link org.leademployer.fitness.Concern}; severity null for what was handed in */
    record Classify(String concern, Boolean severe, Boolean seriousUntowardIncident) implements CaseChange {}

    /** Severity is seen otherwise: the case is routed anew. */
    record Reassess(Boolean severe, Boolean seriousUntowardIncident, String reason) implements CaseChange {}

    record DoStep(String step, String note) implements CaseChange {}

    record PauseStep(String step, String reason) implements CaseChange {}

    record ResumeStep(String step) implements CaseChange {}

    /** Steps that are not done, with the reason: no case is decided or closed over an open one (FTP-6). */
    record WaiveSteps(List<String> steps, String reason) implements CaseChange {}

    /** @param until the new last day */
    record ExtendStep(String step, String until, String reason) implements CaseChange {}

    record DeclareInterest(String user, String matter) implements CaseChange {}

    /**
     * @param capacity CASE_MANAGER or CASE_INVESTIGATOR
     * @param registration of the person appointed, {@code GMC 7000001}; null where there is none
     * @param interest what the person declares; {@code NONE} for nothing
     */
    record Appoint(String capacity, String user, String registration, String interest) implements CaseChange {}

    record BeginInvestigation() implements CaseChange {}

    record RecordFinding(String text, Boolean shared) implements CaseChange {}

    record ShareFinding(String number) implements CaseChange {}

    record RecordReport(String text) implements CaseChange {}

    /** @param kind one of {@link FitnessCase.DecisionKind} */
    record Decide(String kind, String text) implements CaseChange {}

    /** @param parties of {@link org.leademployer.fitness.Party} */
    record Discuss(String on, List<String> parties, Boolean consensus, String text) implements CaseChange {}

    /** The other side says that there was a consensus too (FTP-2). */
    record AgreeDiscussion(String number) implements CaseChange {}

    record Refer(String text) implements CaseChange {}

    /** @param kind IMMEDIATE or FORMAL */
    record Exclude(String kind, String from, String until, String advisoryBodyToldOn, String reason)
            implements CaseChange {}

    /** @param until the last day of the period that follows; null where the exclusion ends */
    record ReviewExclusion(String until, String advisoryBodyToldOn, String review) implements CaseChange {}

    record ProposeStrategy(String text) implements CaseChange {}

    record AgreeStrategy() implements CaseChange {}

    record ProposeThreshold(String text) implements CaseChange {}

    record AgreeThreshold() implements CaseChange {}

    /** @param concern what the other part is about (FTP-5) */
    record Split(String concern, Boolean severe, String strategy) implements CaseChange {}

    /**
     * A transfer starts by itself where the doctor moves to another host; to another designated body, or to a host that must know
     * for another reason, it is started by this.
     *
     * @param designatedBody to which the doctor moves; null where a host is told
     * @param host that is told; null where the designated body changes
     */
    record StartTransfer(String designatedBody, String host, String movesOn) implements CaseChange {}

    record AgreeTransfer(String number) implements CaseChange {}

    record RecordConnection(String number, String movedOn) implements CaseChange {}

    record SendTransfer(String number, String text) implements CaseChange {}

    /** A transfer that was not sent is not needed any more, as where the doctor does not move. @param reason why, in words */
    record WithdrawTransfer(String number, String reason) implements CaseChange {}

    /** @param fields of {@link CaseField}: NARRATIVE, FINDINGS, REPORT, DECISIONS or OUTCOME */
    record SendCopy(String host, List<String> fields, List<Redaction> redactions) implements CaseChange {}

    record Close(String outcome) implements CaseChange {}

    /** @param text as it stands there @param reason one of {@link FitnessCase.RedactionReason} */
    record Redaction(String text, String reason) {
        /** Nothing of what is taken out. */
        @Override
        public String toString() {
            return "redaction";
        }
    }
}
