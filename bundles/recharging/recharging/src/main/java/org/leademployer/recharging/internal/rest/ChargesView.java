/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.web.Paged;
import org.leademployer.platform.web.Tabular;
import org.leademployer.recharging.Charges;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;

/** Charges as partners read them. */
@Schema(name = "Charges")
record ChargesView(
        ContractView contract,
        @Schema(type = "string", format = "date", description = "First day charged") LocalDate from,
        @Schema(type = "string", format = "date", description = "Last day charged") LocalDate to,
        @Schema(type = "string", description = "Pounds; the sum of the payers' amounts", example = "2716000.00")
                Money total,
        List<PayerView> payers,
        @Schema(description = "The terms on which the charges rest, one entry for each stretch of time")
                List<BasisView> basis,
        @Schema(description = "The digest of the inputs, which are kept") String inputSha256,
        @Schema(description = "Replay it with POST /api/v1/calculations/{id}/replay") String calculationId,
        @Schema(description = "A page of the lines, where they were asked for") List<LineView> lines,
        @Schema(description = "The after of the next page; absent on the last") Integer next)
        implements Paged, Tabular {

    @Override
    public String nextPage() {
        return next == null ? null : next.toString();
    }

    /** The lines where they were asked for, else the payers. */
    @Override
    public List<?> rows() {
        return lines == null ? payers : lines;
    }

    static ChargesView of(Contract contract, Charges charges) {
        return of(contract, charges, null, null);
    }

    /** @param after how many lines came before the page */
    static ChargesView page(Contract contract, Charges charges, int after, int limit) {
        List<ChargeLine> all = charges.lines();
        int first = Math.min(after, all.size());
        int end = (int) Math.min((long) first + limit, all.size());
        return of(
                contract,
                charges,
                all.subList(first, end).stream().map(LineView::of).toList(),
                end == all.size() ? null : end);
    }

    private static ChargesView of(Contract contract, Charges charges, List<LineView> lines, Integer next) {
        return new ChargesView(
                new ContractView(contract.id(), contract.reference()),
                charges.calculation().period().from(),
                charges.calculation().period().to(),
                charges.total(),
                charges.payers().stream()
                        .map(payer -> new PayerView(payer.payer().code(), payer.kind(), payer.amount()))
                        .toList(),
                charges.calculation().basis().stream().map(BasisView::of).toList(),
                charges.calculation().inputSha256(),
                charges.calculation().id(),
                lines,
                next);
    }

    /** The contract that is charged. */
    @Schema(name = "ChargedContract")
    record ContractView(String id, String reference) {}

    /** What one payer pays for one kind. */
    @Schema(name = "PayerAmount")
    record PayerView(
            @Schema(description = "HEE, LEAD_EMPLOYER or the ODS code of a host") String payer,
            ChargeKind kind,
            @Schema(type = "string", description = "Pounds", example = "97.80") Money amount) {}

    /** The terms in force over one stretch of time. */
    @Schema(name = "Basis")
    record BasisView(
            @Schema(type = "string", format = "date") LocalDate from,
            @Schema(type = "string", format = "date") LocalDate to,
            int schedule,
            @Schema(type = "string") Region region,
            String version,
            String termsSha256,
            BundleView bundle) {

        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.period().from(),
                    basis.period().to(),
                    Integer.parseInt(basis.variant().schedule()),
                    basis.variant().region(),
                    basis.variant().version().toString(),
                    basis.termsSha256(),
                    new BundleView(
                            basis.bundle().symbolicName(),
                            basis.bundle().version(),
                            basis.bundle().sha256()));
        }
    }

    /** The bundle that carried the rules. */
    @Schema(name = "BasisBundle")
    record BundleView(String symbolicName, String version, String sha256) {}

    /** What one payer pays for one trainee over one stretch. */
    @Schema(name = "ChargeLine")
    record LineView(
            @Schema(description = "The platform's id of the trainee") String trainee,
            String payer,
            ChargeKind kind,
            @Schema(type = "string", format = "date") LocalDate from,
            @Schema(type = "string", format = "date") LocalDate to,
            List<String> hosts,
            @Schema(type = "string", description = "Pounds") Money amount) {

        static LineView of(ChargeLine line) {
            return new LineView(
                    line.traineeId(),
                    line.payer().code(),
                    line.kind(),
                    line.stretch().from(),
                    line.stretch().to(),
                    line.hosts().stream().map(OdsCode::value).toList(),
                    line.amount());
        }
    }
}
