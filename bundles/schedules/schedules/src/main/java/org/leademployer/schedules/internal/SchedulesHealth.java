/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.DeployedVariant;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Whether calculations can be made. A regional variant that is missing closes its own contracts and nobody else's (SCH-4),
 * so it does not make the platform unready.
 */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=schedules", "hc.tags=readiness"})
public final class SchedulesHealth implements HealthCheck {

    private static final List<String> SCHEDULES = List.of("6", "8", "10");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile VariantRegistry variants;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CalculationsService calculations;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        VariantRegistry registry = variants;
        CalculationsService calculationsNow = calculations;
        if (registry == null) {
            log.temporarilyUnavailable("The registry of variants is not up: it waits for the geography.");
        } else if (calculationsNow == null) {
            log.temporarilyUnavailable("Calculations are not up: they wait for the database and its tables.");
        } else {
            log.info(
                    "{} variants of schedule 6 are deployed.",
                    registry.deployed("6").size());
            reportContained(registry, log);
            for (String culprit : calculationsNow.culprits()) {
                log.info(
                        "{} ran when the platform ended last; if it ended by itself, that variant may have ended it.",
                        culprit);
            }
            reportRefused(registry, log);
        }
        return new Result(log);
    }

    /** Anybody reads this, without a login: what stands in the files is told to who may know. */
    static void reportRefused(VariantRegistry registry, FormattingResultLog log) {
        int refused = registry.refusedEverywhere();
        if (refused > 0) {
            log.info("Files or bundles that are refused: {}. See schedule:refused.", refused);
        }
    }

    /** A variant in quarantine closes the contracts that hold it; the platform stays ready for all others (SCH-8). */
    private static void reportContained(VariantRegistry registry, FormattingResultLog log) {
        for (String schedule : SCHEDULES) {
            for (DeployedVariant variant : registry.deployed(schedule)) {
                registry.containment(variant.id())
                        .filter(one -> one.state() != Containment.State.ACTIVE)
                        .ifPresent(one -> log.info(
                                "{} is {} since {} after {} failures.",
                                variant.id(),
                                one.state(),
                                one.since(),
                                one.failures()));
            }
        }
    }
}
