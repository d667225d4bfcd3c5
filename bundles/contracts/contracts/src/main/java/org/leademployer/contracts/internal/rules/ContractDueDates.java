/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.access.Permission;

/** What is due in a contract as it stands. References, numbers and days alone: nothing that somebody typed. */
public final class ContractDueDates {

    public static final String DOMAIN = "contracts";

    private static final String OWNER = "contract-manager";
    private static final String TERM_END = "term-end";
    private static final String WARNING = "extension-warning";
    private static final String REVIEW = "extension-review";

    private ContractDueDates() {}

    /** All that may ever be due in a contract but its changes, by the keys under which it stands. */
    public static List<String> keys(Contract contract) {
        List<String> keys = new ArrayList<>(
                List.of(key(contract.id(), TERM_END), key(contract.id(), WARNING), key(contract.id(), REVIEW)));
        contract.schedules().forEach(schedule -> keys.add(key(contract.id(), schedule(schedule.number()))));
        return keys;
    }

    /**
     * What is due now, but of its changes.
     *
     * @param policy that of its node; none where there is none, and then nothing is due before the end of the term
     * @param signedEnd the end of the term that was signed; null for a draft
     */
    public static List<Deadline> of(Contract contract, Optional<ContractPolicy> policy, LocalDate signedEnd) {
        List<Deadline> due = new ArrayList<>();
        for (ContractSchedule schedule : contract.schedules()) {
            if (schedule.status() == ContractSchedule.Status.DEFERRED) {
                due.add(on(
                        contract,
                        schedule.dueOn(),
                        schedule(schedule.number()),
                        "Complete schedule " + schedule.number() + " of " + contract.reference()
                                + ", which was deferred",
                        "CON-3"));
            }
        }
        if (contract.signedOn() == null) {
            return List.copyOf(due);
        }
        LocalDate end = contract.term().to();
        due.add(on(contract, end, TERM_END, "The term of " + contract.reference() + " ends", "CON-1"));
        policy.ifPresent(figures -> {
            due.add(on(
                    contract,
                    figures.warnFrom(end),
                    WARNING,
                    "Decide how " + contract.reference() + " goes on after " + end
                            + ": a re-procurement would have to begin",
                    "CON-10"));
            if (end.isBefore(ChangeCheck.latestEnd(signedEnd, contract.extensionMonths()))) {
                due.add(on(
                        contract,
                        figures.reviewBy(end),
                        REVIEW,
                        "The last day for a board to review the extension of " + contract.reference(),
                        "CON-10"));
            }
        });
        return List.copyOf(due);
    }

    public static String keyOf(String contractId, int change) {
        return key(contractId, "change-" + change);
    }

    /** What is due of a change: nothing once it is signed or has come to nothing. */
    public static Optional<Deadline> of(Contract contract, ContractChange change) {
        if (!change.state().isOpen()) {
            return Optional.empty();
        }
        String act =
                switch (change.state()) {
                    case RAISED -> "Assess the impact of, agree and sign";
                    case IMPACT_ASSESSED -> "Agree and sign";
                    default -> "Sign";
                };
        return Optional.of(on(
                contract,
                // It may be signed on its first day, and not after (CON-9).
                change.effectiveFrom(),
                "change-" + change.number(),
                act + " change " + change.number() + " of " + contract.reference() + ", to be effective from "
                        + change.effectiveFrom(),
                "CON-9"));
    }

    private static Deadline on(Contract contract, LocalDate day, String key, String what, String rule) {
        return Deadline.on(
                day,
                DOMAIN,
                key(contract.id(), key),
                "contract",
                contract.id(),
                what,
                rule,
                OWNER,
                contract.lot().region(),
                Permission.READ_CONTRACTS,
                "/api/v1/contracts/" + contract.id());
    }

    private static String schedule(int number) {
        return "schedule-" + number;
    }

    private static String key(String contractId, String key) {
        return contractId + "/" + key;
    }
}
