/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.util.List;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class ManagementProblems {

    public static final String OVERVIEW = "CON-5";
    public static final String KPIS = "CON-6";
    public static final String REGISTER = "CON-7";
    public static final String FINANCE = "CON-8";
    public static final String MOBILISATION = "CON-15";
    public static final String NOTHING = "Nothing was recorded.";

    private ManagementProblems() {}

    public static Problem portfolioTooLarge(String region, int most) {
        return Problem.of(
                        "portfolio-too-large",
                        422,
                        "Too many contracts",
                        "'" + region + "' has more than " + most + " contracts; so many are not counted at once.")
                .withRule(OVERVIEW)
                .withNext("Ask for each region below it.");
    }

    public static Problem noKpiSet(String month) {
        return Problems.conflict(
                        "no-kpi-set", "No indicator set", "No indicator set applies to the contract in " + month + ".")
                .withRule(KPIS)
                .withNext("Say which does, from which month on: 'contract:adopt-kpis', or POST kpis/adoptions.");
    }

    public static Problem monthMeasured(String month) {
        return Problems.conflict(
                        "month-measured",
                        "Months are measured already",
                        "Months from " + month + " on have been measured by the set that applied to them.")
                .withRule(KPIS)
                .withNext("Adopt the set from a later month.");
    }

    public static Problem measureRecorded(String indicator, String month) {
        return Problems.conflict(
                        "measure-recorded",
                        "Measured already",
                        "'" + indicator + "' was measured in " + month + " already, otherwise.")
                .withRule(KPIS)
                .withNext("To correct it, send it again with a reason; what stood there stays in its history.");
    }

    public static Problem planNotNeeded(String indicator) {
        return Problems.conflict(
                        "plan-not-needed",
                        "Nothing to improve",
                        "The last measure of '" + indicator + "' is neither amber nor red.")
                .withRule(KPIS)
                .withNext("Record the measure first.");
    }

    public static Problem planOpen(String plan, String indicator) {
        return Problems.conflict(
                        "plan-open",
                        "There is a plan",
                        "Improvement plan " + plan + " for '" + indicator + "' is open.")
                .withRule(KPIS)
                .withNext("Add actions to it.");
    }

    public static Problem planClosed() {
        return Problems.conflict("plan-closed", "The plan is closed", "A plan that is closed does not change any more.")
                .withRule(KPIS)
                .withNext("Open another.");
    }

    public static Problem planNotFulfilled(List<String> missing) {
        return Problems.conflict(
                        "plan-not-fulfilled",
                        "The plan cannot be closed",
                        "It is closed by measures back in their limits.")
                .withRule(KPIS)
                .withMissing(missing)
                .withNext("Do what is missing, then close it again.");
    }

    public static Problem escalatedAlready(Object level) {
        return Problems.conflict(
                        "escalated-already", "Escalated already", "The plan was put to the " + level + " already.")
                .withRule(KPIS)
                .withNext("Record what it decided.");
    }

    public static Problem committeeFirst() {
        return Problems.conflict(
                        "committee-first",
                        "The committee comes first",
                        "A plan goes to the committee before the board.")
                .withRule(KPIS)
                .withNext("Record the step to the committee first.");
    }

    public static Problem decisionNotOfBoard(List<String> missing) {
        return Problem.of(
                        "decision-not-of-board",
                        422,
                        "Not a decision about this",
                        "The decision is not one of that board about this contract.")
                .withRule("BRD-4")
                .withMissing(missing)
                .withNext(
                        "Name a decision whose subject is this contract: subjectType contract, and its id or reference.");
    }

    public static Problem actionDone(String rule) {
        return Problems.conflict("action-done", "Done already", "The action was done before.")
                .withRule(rule);
    }

    public static Problem moveNotPossible(String detail, List<String> missing, String next) {
        return Problems.conflict("move-not-possible", "Not possible now", detail)
                .withRule(REGISTER)
                .withMissing(missing)
                .withNext(next);
    }

    public static Problem paymentRefused(String type) {
        return Problem.of(
                        "payment-type-refused",
                        422,
                        "Payment refused",
                        "A payment of type " + type
                                + " may not be made to the provider: HEE may not make general cash advances or loans. It has no"
                                + " legal authority to do so.")
                .withRule(FINANCE)
                .withNext(
                        "Pay against delivery; estimate the cash requirement of the months instead, and reconcile it.");
    }

    public static Problem differenceUnexplained(String difference, String tolerance, String policy) {
        return Problem.of(
                        "difference-unexplained",
                        422,
                        "Difference not explained",
                        "Actual and estimated cash differ by " + difference + ", more than the " + tolerance
                                + " that policy " + policy + " allows without explanation.")
                .withRule(FINANCE)
                .withMissing(List.of("explanation"))
                .withNext("Send it again with an explanation.");
    }

    public static Problem positionRecorded(String month) {
        return Problems.conflict(
                        "position-recorded",
                        "Recorded already",
                        "An amount of " + month + " that stands there would change.")
                .withRule(FINANCE)
                .withNext("To correct it, send it again with a reason; what stood there stays in its history.");
    }

    public static Problem estimateMissing(String month) {
        return Problems.conflict("estimate-missing", "No estimate", "There is no estimate of " + month + ".")
                .withRule(FINANCE)
                .withMissing(List.of("estimate"))
                .withNext("Send the estimated cash requirement first, or with it.");
    }

    public static Problem noMobilisation(String contract) {
        return Problem.of("no-mobilisation", 404, "Not found", "The mobilisation of '" + contract + "' has not begun.")
                .withRule(MOBILISATION)
                .withNext("Begin it: 'contract:mobilise', or POST mobilisation.");
    }

    public static Problem mobilisationBegun() {
        return Problems.conflict("mobilisation-begun", "Begun already", "The mobilisation of the contract has begun.")
                .withRule(MOBILISATION);
    }

    public static Problem noMobilisationPlan(String name) {
        return Problems.conflict(
                        "no-mobilisation-plan",
                        "No plan in force",
                        "No mobilisation plan" + (name == null ? "" : " '" + name + "'") + " is in force there today.")
                .withRule(MOBILISATION)
                .withNext("'definition:list mobilisation-plan' lists those that there are.");
    }

    public static Problem taskDone(String task) {
        return Problems.conflict("task-done", "Done already", "Task '" + task + "' was done before.")
                .withRule(MOBILISATION);
    }

    public static Problem noPolicy() {
        return Problems.conflict(
                        "no-management-policy",
                        "No policy in force",
                        "No contract management policy is in force there today.")
                .withRule("SCH-1")
                .withNext("Drop one into deploy/; 'definition:schema contract-management-policy' says its form.");
    }
}
