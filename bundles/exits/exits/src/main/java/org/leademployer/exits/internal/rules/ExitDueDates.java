/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.deadlines.Deadline;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.PlanState;
import org.leademployer.platform.access.Permission;

/**
 * What is due in the exit of a contract. That a re-procurement has to begin is due in the contract itself (CON-10), and is not
 * said twice.
 */
public final class ExitDueDates {

    public static final String DOMAIN = "exits";

    private static final String BEGIN = "begin";
    private static final String COMPLETE = "complete";
    private static final String CLOSE = "close";

    private ExitDueDates() {}

    /** Every key under which something may be due. @param plan null where none is begun */
    public static List<String> keys(String contractId, ExitPlan plan) {
        List<String> keys =
                new ArrayList<>(List.of(key(contractId, BEGIN), key(contractId, COMPLETE), key(contractId, CLOSE)));
        if (plan != null) {
            plan.steps().forEach(step -> keys.add(key(contractId, "step-" + step.id())));
        }
        return keys;
    }

    /**
     * What is due now.
     *
     * @param end the last day of the contract
     * @param plan null where none is begun
     * @param owner the office that plans where no plan says so
     */
    public static List<Deadline> of(Contract contract, LocalDate end, ExitPlan plan, ExitPolicy policy, String owner) {
        List<Deadline> due = new ArrayList<>();
        if (contract.signedOn() == null || plan != null && plan.state() == PlanState.CLOSED) {
            return due;
        }
        ExitDates dates = ExitDates.of(policy, end);
        String reference = contract.reference();
        if (plan == null) {
            due.add(on(contract, dates.alertFrom(), BEGIN, "Begin the exit plan of " + reference, "EXI-1", owner));
            return due;
        }
        if (plan.state() == PlanState.BEGUN) {
            due.add(on(
                    contract,
                    dates.completionDueFrom(),
                    COMPLETE,
                    "Complete the exit work of " + reference,
                    "EXI-2",
                    plan.owner()));
        } else {
            due.add(on(
                    contract,
                    end.plusDays(1),
                    CLOSE,
                    "Close the exit of " + reference + " with its lessons learnt",
                    "EXI-3",
                    plan.owner()));
        }
        // By its id: a title may have been typed.
        plan.steps().stream()
                .filter(step -> !step.isDone())
                .forEach(step -> due.add(on(
                        contract,
                        step.dueOn(),
                        "step-" + step.id(),
                        "Exit of " + reference + ": step '" + step.id() + "'",
                        step.rule(),
                        step.owner())));
        return due;
    }

    private static Deadline on(Contract contract, LocalDate day, String key, String what, String rule, String owner) {
        return Deadline.on(
                day,
                DOMAIN,
                key(contract.id(), key),
                "contract",
                contract.id(),
                what,
                rule,
                owner,
                contract.lot().region(),
                Permission.READ_EXITS,
                "/api/v1/exits/" + contract.id());
    }

    private static String key(String contractId, String key) {
        return contractId + "/" + key;
    }
}
