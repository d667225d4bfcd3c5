/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What the registers of this domain refuse. */
public final class GovernanceProblems {

    /** What became of an input that cannot be used. */
    public static final String NOTHING = "Nothing was changed.";

    private GovernanceProblems() {}

    /** The state after an act. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409) */
    static <S extends Enum<S>> S after(LifecycleTable<S> table, Act<S> act, S state) {
        if (!act.from().contains(state)) {
            throw notPossible(table, act, state).toException();
        }
        return act.to() == null ? state : act.to();
    }

    /** 409: an act is of no use in the state that the record is in. */
    private static <S extends Enum<S>> Problem notPossible(LifecycleTable<S> table, Act<S> act, S state) {
        String others = table.acts().stream()
                .filter(one -> one.from().contains(state))
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.joining(", "));
        return Problems.conflict(
                        "act-not-possible",
                        "Not possible now",
                        ((Enum<?>) act).name() + " is not possible in state " + state + ". " + NOTHING)
                .withRule(act.rule())
                .withNext(
                        others.isEmpty()
                                ? "Nothing follows on this state."
                                : "In this state is possible: " + others + ".");
    }

    /** 409 IG-1: the screening does not ask for a full assessment. */
    public static Problem screeningAsksForNone(String id) {
        return Problems.conflict(
                        "screening-asks-for-none",
                        "The screening asks for no full assessment",
                        "Screening " + id + " was not answered with FULL_DPIA. Nothing was opened.")
                .withRule("IG-1")
                .withNext("Wait for the answer, or begin one about the subject without naming a screening.");
    }

    /** 409 IG-2: the screening has its assessment. */
    public static Problem dpiaOpen(String screening, String dpia) {
        return Problems.conflict(
                        "dpia-open",
                        "There is an assessment",
                        "Screening " + screening + " has assessment " + dpia + ". Nothing was opened.")
                .withRule("IG-2")
                .withNext("Go on with that one.");
    }

    /** 409 IG-2: all that an assessment lacks before it goes on. */
    public static Problem dpiaIncomplete(List<String> missing) {
        return Problems.conflict(
                        "dpia-incomplete",
                        "The assessment is not complete",
                        missing.size() + " things are missing. " + NOTHING)
                .withRule("IG-2")
                .withMissing(missing)
                .withNext("Complete every one, and go on.");
    }

    /** 409 IG-2: whoever recorded the officer's advice does not decide. */
    public static Problem secondPerson() {
        return Problems.conflict(
                        "second-person-needed",
                        "Two decide",
                        "Whoever recorded the data protection officer's advice does not decide: the officer advises, and"
                                + " answers to nobody for it (UK GDPR, Articles 35(2), 38(3) and 38(6)). "
                                + NOTHING)
                .withRule("IG-2")
                .withMissing(List.of("the decision of another user than who recorded the advice"))
                .withNext(
                        "Let a colleague decide who may run data protection there; or give the assessment back, and have"
                                + " the officer's advice recorded by whoever gives it.");
    }

    /** 409 IG-6: all that a breach lacks before it is closed. */
    public static Problem breachNotDoneWith(List<String> missing) {
        return Problems.conflict(
                        "breach-not-done-with",
                        "The breach is not done with",
                        missing.size() + " things are missing. " + NOTHING)
                .withRule("IG-6")
                .withMissing(missing)
                .withNext("Tell whoever is named, or record why they need not be told, and close it.");
    }

    /** 409 IG-6: who is late says why. */
    public static Problem lateWithoutReason() {
        return Problems.conflict(
                        "late-without-reason",
                        "A late notice needs reasons",
                        "The authority was told after the deadline of the law, and no reason is given. " + NOTHING)
                .withRule("IG-6")
                .withNext(
                        "Give the reasons for the delay, which the notice must state as well (UK GDPR, Article 33(1)).");
    }

    /** 413 IG-7: the file is longer than anything that the tool writes. */
    public static Problem piaFileTooLarge(long most) {
        return Problem.of(
                        "pia-file-too-large",
                        413,
                        "The file is too large",
                        "A file of the PIA tool has at most " + most / (1024 * 1024)
                                + " MiB here. Nothing was made of it.")
                .withRule("IG-7")
                .withNext("Leave out the attachments when you export it from the tool, and send it again.");
    }

    /** 400 IG-7: the file is no JSON, or breaks off. */
    public static Problem piaFileBroken(String detail) {
        return Problem.of("pia-file-broken", 400, "The file cannot be read", detail + " Nothing was made of it.")
                .withRule("IG-7")
                .withNext("Export it from the tool again, and send it whole.");
    }

    /** 422 IG-7: the file is JSON of another form than that of the tool. */
    public static Problem piaFileOfOtherForm(List<String> faults) {
        return piaFileOfOtherForm(faults, List.of());
    }

    /** @param notHeld what the file says beside, and is not known here */
    static Problem piaFileOfOtherForm(List<String> faults, List<String> notHeld) {
        return Problem.of(
                        "pia-file-of-other-form",
                        422,
                        "The file is not of the form that is known here",
                        "The PIA tool writes 'pia', 'answers', 'measures', 'evaluations' and 'comments'. Nothing was made of"
                                + " it."
                                + (notHeld.isEmpty() ? "" : " Not known here: " + String.join(", ", notHeld) + "."))
                .withRule("IG-7")
                .withMissing(faults)
                .withNext("Export it from the PIA tool as JSON, one assessment to a file.");
    }
}
