/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule6.internal;

import static org.leademployer.schedules.spi.TermDefinition.choice;
import static org.leademployer.schedules.spi.TermDefinition.flag;
import static org.leademployer.schedules.spi.TermDefinition.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.platform.FundingKind;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Component;

/**
 * Makes a schedule 6 of a figures file (SCH-2). What a file does not name is as in the national default (TK p.12, p.30).
 */
@Component(service = VariantFactory.class)
public final class ParametricSchedules implements VariantFactory {

    private static final String HIGHEST_PRICE = "100000.00";
    private static final List<String> PAYERS = List.of("HOST", "HEE", "LEAD_EMPLOYER");
    private static final List<TermDefinition> DEFINITIONS = definitionsOfAll();

    @Override
    public String schedule() {
        return "6";
    }

    @Override
    public String configurationPid() {
        return "org.leademployer.schedule6";
    }

    @Override
    public List<TermDefinition> definitions() {
        return DEFINITIONS;
    }

    @Override
    public Variant create(VariantId id, Validity validity, Terms terms) {
        return new ParametricSchedule(id, validity, terms);
    }

    private static List<TermDefinition> definitionsOfAll() {
        List<TermDefinition> all = new ArrayList<>(List.of(
                choice(
                        TermNames.PRICING_MODEL,
                        "Whether the price is a tariff for all or that of the bid that won.",
                        List.of("TARIFF", "TENDERED"),
                        "TARIFF"),
                money(
                        TermNames.PRICE_SERVICE_FEE,
                        "pounds per trainee per year",
                        "The lead employer's service.",
                        "0.00",
                        HIGHEST_PRICE,
                        "388.00"),
                flag(
                        TermNames.APPLIES_OCCUPATIONAL_HEALTH,
                        "Whether occupational health is charged, apart from the service.",
                        true),
                money(
                        TermNames.PRICE_OCCUPATIONAL_HEALTH,
                        "pounds per trainee per year or month, see " + TermNames.PER_OCCUPATIONAL_HEALTH,
                        "Occupational health.",
                        "0.00",
                        HIGHEST_PRICE,
                        "85.00"),
                choice(
                        TermNames.PER_OCCUPATIONAL_HEALTH,
                        "For how long the price of occupational health is.",
                        List.of("YEAR", "MONTH"),
                        "YEAR"),
                choice(
                        TermNames.COUNTING_LTFT,
                        "Whether a trainee who works less than full time costs a head or a whole-time equivalent.",
                        List.of("HEAD", "WTE"),
                        "HEAD"),
                flag(TermNames.COUNTS_LEAVE, "Whether days of parental and sick leave are charged.", true),
                flag(TermNames.COUNTS_OUT_OF_PROGRAMME, "Whether days out of programme are charged.", true)));
        for (FundingKind kind : FundingKind.values()) {
            all.add(choice(
                    TermNames.payer(kind),
                    "Who pays for trainees in posts of the funding kind "
                            + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                    PAYERS,
                    kind == FundingKind.SECONDARY_CARE ? "HOST" : "HEE"));
        }
        return List.copyOf(all);
    }
}
