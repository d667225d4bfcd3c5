/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.Impact;
import org.leademployer.platform.Money;

/** A change as partners read it. */
@Schema(name = "ContractChange")
record ChangeView(
        String contractId,
        @Schema(description = "Counts the changes of the contract; 0 is its signature") int number,
        long version,
        ChangeKind kind,
        ChangeState state,
        String title,
        String reason,
        List<TermView> terms,
        @Schema(type = "string", format = "date") LocalDate effectiveFrom,
        ChangeParty requestedBy,
        @Schema(description = "The login name of who recorded it") String raisedBy,
        @Schema(type = "string", format = "date") LocalDate raisedOn,
        @Schema(description = "Who must agree") List<ChangeParty> parties,
        List<AgreementView> agreements,
        ImpactView impact,
        @Schema(type = "string", format = "date") LocalDate signedOn,
        @Schema(description = "The board's decision") String decision,
        @Schema(description = "Reference of the signed letter of an extension") String letter,
        @Schema(description = "Why it was rejected or withdrawn") String ended) {

    static ChangeView of(ContractChange change) {
        return new ChangeView(
                change.contractId(),
                change.number(),
                change.version(),
                change.kind(),
                change.state(),
                change.title(),
                change.reason(),
                change.terms().stream()
                        .map(term -> new TermView(term.term(), term.before(), term.after()))
                        .toList(),
                change.effectiveFrom(),
                change.requestedBy(),
                change.raisedBy(),
                change.raisedOn(),
                change.parties(),
                change.agreements().stream()
                        .map(agreement -> new AgreementView(agreement.party(), agreement.agreedOn(), agreement.role()))
                        .toList(),
                change.impact() == null ? null : ImpactView.of(change.impact()),
                change.signature() == null ? null : change.signature().signedOn(),
                change.signature() == null ? null : change.signature().decisionId(),
                change.signature() == null ? null : change.signature().letter(),
                change.ended());
    }

    /** What becomes of one term. */
    @Schema(name = "TermChange")
    record TermView(
            @Schema(example = "schedule-6") String term,
            @Schema(description = "What held when it was raised") String before,
            String after) {}

    /** That a party agrees. */
    @Schema(name = "ChangeAgreement")
    record AgreementView(
            ChangeParty party, @Schema(type = "string", format = "date") LocalDate agreedOn, String role) {}

    /** What it does. */
    @Schema(name = "ChangeImpact")
    record ImpactView(
            @Schema(description = "The simulation of the proposed schedule 6 (SCH-6)") String simulation,
            @Schema(type = "string", description = "Pounds: what it costs more") Money money,
            List<PayerView> payers,
            @Schema(description = "In words, by principle") Map<String, String> words) {

        static ImpactView of(Impact impact) {
            Map<String, String> words = new TreeMap<>();
            impact.words().forEach((principle, text) -> words.put(principle.name(), text));
            return new ImpactView(
                    impact.simulationId(),
                    impact.money(),
                    impact.payers().stream()
                            .map(payer -> new PayerView(payer.payer(), payer.today(), payer.then()))
                            .toList(),
                    words);
        }
    }

    /** What one payer pays now and then. */
    @Schema(name = "PayerEffect")
    record PayerView(String payer, @Schema(type = "string") Money today, @Schema(type = "string") Money then) {}

    /** A change in the list, one line of CSV. */
    @Schema(name = "ContractChangeLine")
    record Line(
            int number,
            ChangeKind kind,
            ChangeState state,
            String title,
            @Schema(description = "Names of the terms, with blanks between them") String terms,
            @Schema(type = "string", format = "date") LocalDate effectiveFrom,
            ChangeParty requestedBy,
            @Schema(type = "string", format = "date") LocalDate raisedOn,
            @Schema(type = "string", format = "date") LocalDate signedOn,
            @Schema(type = "string", description = "Pounds") Money money,
            long version) {

        static Line of(ContractChange change) {
            return new Line(
                    change.number(),
                    change.kind(),
                    change.state(),
                    change.title(),
                    String.join(
                            " ",
                            change.terms().stream().map(term -> term.term()).toList()),
                    change.effectiveFrom(),
                    change.requestedBy(),
                    change.raisedOn(),
                    change.signature() == null ? null : change.signature().signedOn(),
                    change.impact() == null ? null : change.impact().money(),
                    change.version());
        }
    }
}
