/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.console.Details;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.TribunalClaim;

/** Acts as they are typed, and parts of answers: objects for scripts, one line each for people. */
final class Rows {

    private static final int PARTS_OF_AN_ACT = 4;

    private Rows() {}

    static Details claim(TribunalClaim claim) {
        return Details.of("id", claim.id())
                .and("number", claim.number())
                .and("region", claim.region())
                .and("state", claim.state())
                .and("presentedOn", claim.presentedOn())
                .and("sentOn", claim.sentOn())
                .and("responseDue", claim.responseDue())
                .and("respondedOn", claim.respondedOn())
                .and("grounds", claim.grounds())
                .and("hearings", claim.hearings())
                .and("plan", claim.plan().stream().map(PlannedRow::of).toList())
                .and("costs", claim.costs())
                .and("award", claim.award())
                .and("settlement", claim.settlement())
                .and("outcome", claim.outcome())
                .and("flags", claim.flags().stream().sorted().toList())
                .and("version", claim.version());
    }

    record PlannedRow(int number, String who, String action, LocalDate due, LocalDate doneOn) {

        static PlannedRow of(TribunalClaim.PlannedStep step) {
            return new PlannedRow(step.number(), step.who().code(), step.action(), step.due(), step.doneOn());
        }

        @Override
        public String toString() {
            return number + ". " + due + " " + who + ": " + action + (doneOn == null ? "" : ", done " + doneOn);
        }
    }

    /** Reads {@code host:from:to:cause}. A part that is absent is found missing with all else that is wrong. */
    static List<ActInput> acts(List<String> typed) {
        return typed == null ? List.of() : typed.stream().map(Rows::act).toList();
    }

    private static ActInput act(String typed) {
        String[] parts = typed.split(":", PARTS_OF_AN_ACT);
        return new ActInput(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : null;
    }

    private static List<String> codes(List<Party> parties) {
        return parties.stream().map(Party::code).toList();
    }

    record ShareRow(String party, Money amount, Money costs, Money award) {

        static ShareRow of(Share share) {
            return new ShareRow(share.party().code(), share.amount(), share.costs(), share.award());
        }

        @Override
        public String toString() {
            return "%-13s %14s = costs %s + award %s".formatted(party, amount, costs, award);
        }
    }

    record SettlementRow(String party, Money upTo, List<String> consentOf) {

        static SettlementRow of(Settlement settlement) {
            return new SettlementRow(settlement.by().code(), settlement.upTo(), codes(settlement.consentOf()));
        }

        @Override
        public String toString() {
            return party + " up to " + upTo
                    + (consentOf.isEmpty() ? "" : ", beyond with the consent of " + String.join(", ", consentOf));
        }
    }

    record StepRow(String who, String action, List<String> tells, LocalDate due) {

        static StepRow of(Step step) {
            return new StepRow(step.who().code(), step.action(), codes(step.tells()), step.due());
        }

        @Override
        public String toString() {
            return due + " " + who + ": " + action + (tells.isEmpty() ? "" : " -> " + String.join(", ", tells));
        }
    }
}
