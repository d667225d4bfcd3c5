/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contracts.catalogue.ServiceChoice;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.NewChange;
import org.leademployer.contracts.change.NewImpact;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.Problems;

/** The bodies by which partners change terms. Values are read one by one, so that every wrong one is named. */
final class ChangeRequests {

    private ChangeRequests() {}

    /** A change that is asked for. */
    @Schema(name = "NewContractChange")
    record Raise(
            @Schema(description = "VARIATION, taken where none is given, or EXTENSION") String kind,
            @Schema(description = "What, 1 to 200 characters") String title,
            @Schema(description = "Why, 1 to 2000 characters") String reason,
            @Schema(description = "Proposed terms by name: value, term-end, schedule-6 …") Map<String, String> terms,
            @Schema(example = "2021-10-01") String effectiveFrom,
            @Schema(description = "HEE, LEAD_EMPLOYER or HOSTS") String requestedBy,
            @Schema(description = "Today, where none is given", example = "2021-09-01") String raisedOn,
            @Schema(description = "Whether the hosts must agree though no term says so") Boolean hostsAffected) {

        NewChange read() {
            Faults faults = new Faults();
            ChangeKind form = faults.optional("kind", kind, Faults.word(ChangeKind.class));
            LocalDate from = day(faults, "effectiveFrom", effectiveFrom, true);
            ChangeParty party = faults.required("requestedBy", requestedBy, Faults.word(ChangeParty.class));
            LocalDate raised = day(faults, "raisedOn", raisedOn, false);
            faults.refuse("CON-9");
            return new NewChange(
                    form == null ? ChangeKind.VARIATION : form,
                    title,
                    reason,
                    terms,
                    from,
                    party,
                    raised,
                    Boolean.TRUE.equals(hostsAffected));
        }
    }

    /** What it does. */
    @Schema(name = "NewChangeImpact")
    record Assess(
            @Schema(description = "A simulation that is done, of the proposed schedule 6") String simulation,
            @Schema(description = "Pounds: what it costs more", example = "0.00") String money,
            @Schema(
                            description =
                                    "By principle: PERFORMANCE, RISK, FINANCIAL_PERFORMANCE, CONTRACTOR, CHANGE, DOCUMENTATION")
                    Map<String, String> words) {

        NewImpact read() {
            Faults faults = new Faults();
            Money worth = faults.optional("money", money, Money::parse);
            Map<Principle, String> read = new EnumMap<>(Principle.class);
            if (words != null) {
                words.forEach((name, text) -> {
                    Principle principle = faults.required("words", name, Faults.word(Principle.class));
                    if (principle != null && text != null) {
                        read.put(principle, text);
                    }
                });
            }
            faults.refuse("CON-9");
            return new NewImpact(simulation, worth, read);
        }
    }

    /** That a party agrees. */
    @Schema(name = "NewChangeAgreement")
    record Agree(
            @Schema(description = "HEE, LEAD_EMPLOYER or HOSTS") String party,
            @Schema(example = "2021-09-10") String agreedOn,
            @Schema(description = "In which role; never a name", example = "Head of Function") String role) {

        Agreement read() {
            Faults faults = new Faults();
            ChangeParty who = faults.required("party", party, Faults.word(ChangeParty.class));
            LocalDate on = day(faults, "agreedOn", agreedOn, true);
            faults.refuse("CON-9");
            return new Agreement(who, on, role);
        }
    }

    /** That it is signed. */
    @Schema(name = "NewChangeSignature")
    record SignChange(
            @Schema(example = "2021-09-15") String signedOn,
            @Schema(description = "The id of a board's decision; required of an extension") String decision,
            @Schema(description = "Reference of the signed letter; required of an extension") String letter) {

        ChangeSignature read() {
            return new ChangeSignature(Faults.day("signedOn", signedOn, "CON-9"), decision, letter);
        }
    }

    /** Why it comes to nothing. */
    @Schema(name = "ChangeEnd")
    record End(@Schema(description = "1 to 1000 characters") String reason) {}

    /** What a draft takes of the catalogue. */
    @Schema(name = "ServiceChoices")
    record Choose(List<Choice> services) {

        List<ServiceChoice> read() {
            if (services == null) {
                throw Problems.invalidField("services", "is required").toException();
            }
            return services.stream()
                    .map(one -> {
                        if (one == null) {
                            throw Problems.invalidField("services", "contains null")
                                    .toException();
                        }
                        return new ServiceChoice(
                                one.service(), one.taken() == null || one.taken(), one.deviation(), one.reason(), null);
                    })
                    .toList();
        }
    }

    /** One service. */
    @Schema(name = "NewServiceChoice")
    record Choice(
            @Schema(example = "occupational-health") String service,
            @Schema(description = "true where nothing is said") Boolean taken,
            String deviation,
            String reason) {}

    private static LocalDate day(Faults faults, String field, String text, boolean required) {
        return required
                ? faults.required(field, text, value -> Problems.readDate(field, value))
                : faults.optional(field, text, value -> Problems.readDate(field, value));
    }
}
