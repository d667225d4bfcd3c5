/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** The bodies that partners send. Values are read one by one, so that every wrong one is named. */
final class ContractRequests {

    private ContractRequests() {}

    /** A new contract. */
    @Schema(name = "NewContract")
    record Create(
            @Schema(description = "3 to 40 letters, digits and - / . , unique", example = "NW-LE-2021")
                    String reference,
            LotRequest lot,
            @Schema(description = "ODS code", example = "RTD") String leadEmployer,
            @Schema(description = "NHS_TERMS_FOR_SERVICES; taken where none is given") String vehicle,
            @Schema(description = "Whole-life value in pounds", example = "2716000.00") String value,
            TermRequest term,
            @Schema(description = "By how many months it may be extended, 0 to 120") Integer extensionMonths) {

        /** @param rest what is wrong with what could be read */
        NewContract read(Function<NewContract, List<Problem.Fault>> rest) {
            Faults faults = new Faults();
            String named = faults.required("reference", reference, text -> text);
            Lot read = lot == null ? null : lot.read(faults);
            if (lot == null) {
                faults.add("lot", "is required");
            }
            OdsCode employer = faults.required("leadEmployer", leadEmployer, OdsCode::new);
            Vehicle form = faults.optional("vehicle", vehicle, Faults.word(Vehicle.class));
            Money worth = faults.required("value", value, Money::parse);
            Period days = term == null ? null : term.read(faults);
            if (term == null) {
                faults.add("term", "is required");
            }
            NewContract draft = new NewContract(
                    named,
                    read == null && lot != null ? lot.placed() : read,
                    employer,
                    form == null ? Vehicle.NHS_TERMS_FOR_SERVICES : form,
                    worth,
                    days,
                    extensionMonths == null ? 0 : extensionMonths);
            if (!faults.isEmpty()) {
                // What could be read is looked at as well: otherwise its faults would be told only the next time.
                faults.others(rest.apply(draft));
            }
            faults.refuse("CON-1");
            return draft;
        }
    }

    /** What a contract is for. */
    @Schema(name = "NewLot")
    record LotRequest(
            @Schema(example = "Doctors in training, North West") String title,
            @Schema(example = "north-west") String region,
            @Schema(description = "Specialty codes; none for all") List<String> specialties) {

        Lot read(Faults faults) {
            String named = faults.required("lot.title", title, text -> text);
            Region node = faults.required("lot.region", region, Region::new);
            if (specialties != null && specialties.stream().anyMatch(Objects::isNull)) {
                faults.add("lot.specialties", "contains null");
                return null;
            }
            Set<String> codes = specialties == null ? Set.of() : new TreeSet<>(specialties);
            return named == null || node == null
                    ? null
                    : faults.whole("lot.specialties", () -> new Lot(named, node, codes));
        }

        /** Of a lot that could not be read where it is, under another title; null where that could not be read either. */
        private Lot placed() {
            Region node = new Faults().optional("lot.region", region, Region::new);
            return node == null ? null : new Lot("unread", node, Set.of());
        }
    }

    /** First and last day. */
    @Schema(name = "NewTerm")
    record TermRequest(@Schema(example = "2021-08-01") String from, @Schema(example = "2025-07-31") String to) {

        Period read(Faults faults) {
            LocalDate first = date(faults, "term.from", from, true);
            LocalDate last = date(faults, "term.to", to, true);
            return first == null || last == null ? null : faults.whole("term", () -> new Period(first, last));
        }
    }

    /** Parts of the minimum record; what is left out stays as it is. */
    @Schema(name = "RecordParts")
    record Complete(
            String seniorContractOwner,
            String contractOwner,
            String commercialContractManager,
            String commissionerFinanceContact,
            String leadEmployerFinanceContact,
            @Schema(description = "GOLD, SILVER or BRONZE") String tier,
            @Schema(description = "Reference of the signed risk-sharing agreement") String riskSharingAgreement,
            @Schema(example = "2021-06-30") String riskSharingSignedOn,
            @Schema(description = "Reference of the signed form, or NOT_APPLICABLE") String gdprVariation) {

        MinimumRecord read() {
            Faults faults = new Faults();
            MinimumRecord.Tier medal = faults.optional("tier", tier, Faults.word(MinimumRecord.Tier.class));
            LocalDate signed = date(faults, "riskSharingSignedOn", riskSharingSignedOn, false);
            faults.refuse("CON-2");
            return new MinimumRecord(
                    seniorContractOwner,
                    contractOwner,
                    commercialContractManager,
                    commissionerFinanceContact,
                    leadEmployerFinanceContact,
                    medal,
                    riskSharingAgreement,
                    signed,
                    gdprVariation);
        }
    }

    /** By when, and why then. */
    @Schema(name = "Deferral")
    record Defer(@Schema(example = "2021-12-31") String dueOn, String reason) {

        LocalDate readDueOn() {
            return Faults.day("dueOn", dueOn, "CON-3");
        }
    }

    /** A deployed variant. */
    @Schema(name = "PinChoice")
    record ChoosePin(@Schema(example = "north-west") String region, @Schema(example = "1.0.0") String version) {

        VariantId read(String schedule) {
            Faults faults = new Faults();
            Region node = faults.required("region", region, Region::new);
            VariantVersion number = faults.required("version", version, VariantVersion::parse);
            faults.refuse("SCH-3");
            return Problems.read("schedule", schedule, text -> new VariantId(text, node, number));
        }
    }

    /** When it was signed. */
    @Schema(name = "Signature")
    record Sign(@Schema(example = "2021-07-01") String signedOn) {}

    /** The first day of service. */
    @Schema(name = "Start")
    record Start(@Schema(example = "2021-08-01") String startedOn) {}

    private static LocalDate date(Faults faults, String field, String text, boolean required) {
        return required
                ? faults.required(field, text, value -> Problems.readDate(field, value))
                : faults.optional(field, text, value -> Problems.readDate(field, value));
    }
}
