/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.variants.northwest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.HeadCharges;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.Tariff;
import org.leademployer.schedules.spi.commercial.TraineeService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Schedule 6 of the North West: trusts pay for trainees in secondary care, HEE for those in general practice and public
 * health (TK p.30). The source excepts palliative medicine and sport and exercise medicine from what trusts pay, and does
 * not say who pays instead: a term, HEE.
 *
 * <p>Prices are those that are most common (TK p.12): the source tells none of the North West alone.
 */
@Component(
        service = {Variant.class, CommercialSchedule.class},
        property = {"schedule=6", "region=north-west"})
public final class NorthWestSchedule6 implements CommercialSchedule {

    private static final String HEE = "HEE";
    private static final String HOST = "HOST";

    /** Every figure that decides, named as in the national schedule 6, so that the two can be laid side by side. */
    private static final Terms TERMS = Terms.of(Map.ofEntries(
            Map.entry("pricing.model", "TARIFF"),
            Map.entry("price.service-fee", "388.00"),
            Map.entry("applies.occupational-health", "true"),
            Map.entry("price.occupational-health", "85.00"),
            Map.entry("per.occupational-health", "YEAR"),
            Map.entry("counting.ltft", "HEAD"),
            Map.entry("counts.leave", "true"),
            Map.entry("counts.out-of-programme", "true"),
            Map.entry("payer.secondary-care", HOST),
            Map.entry("payer.general-practice", HEE),
            Map.entry("payer.public-health", HEE),
            Map.entry("payer.palliative-medicine", HEE),
            Map.entry("payer.sport-and-exercise-medicine", HEE)));

    private final VariantId id;
    private final HeadCharges charges = HeadCharges.paidBy(NorthWestSchedule6::payer)
            .charging(ChargeKind.SERVICE_FEE, new Tariff(TERMS.money("price.service-fee"), Tariff.Per.YEAR))
            .charging(
                    ChargeKind.OCCUPATIONAL_HEALTH,
                    new Tariff(
                            TERMS.money("price.occupational-health"),
                            TERMS.choice("per.occupational-health", Tariff.Per.class)));

    /** The variant has the version of its bundle: the same class in a bundle of a higher version is a new version. */
    @Activate
    public NorthWestSchedule6(BundleContext context) {
        Version version = context.getBundle().getVersion();
        this.id = new VariantId(
                "6",
                new Region("north-west"),
                new VariantVersion(version.getMajor(), version.getMinor(), version.getMicro()));
    }

    @Override
    public VariantId id() {
        return id;
    }

    @Override
    public Validity validity() {
        return new Validity(LocalDate.of(2021, 4, 1), null);
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        return charges.charge(service);
    }

    private static Payer payer(ServicePlacement placement) {
        String term =
                switch (placement.fundingKind()) {
                    case SECONDARY_CARE -> "payer.secondary-care";
                    case GENERAL_PRACTICE -> "payer.general-practice";
                    case PUBLIC_HEALTH -> "payer.public-health";
                    case PALLIATIVE_MEDICINE -> "payer.palliative-medicine";
                    case SPORT_AND_EXERCISE_MEDICINE -> "payer.sport-and-exercise-medicine";
                };
        return HOST.equals(TERMS.text(term)) ? Payer.host(placement.host()) : Payer.HEE;
    }
}
