/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.KpiSet.Direction;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.KpiSet.Unit;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.MobilisationTemplate;
import org.leademployer.platform.problem.Problem.Fault;

/** What no schema can say about the definitions of this domain. */
public final class DefinitionChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DefinitionChecks() {}

    public static List<Fault> faults(KpiSet set) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < set.indicators().size(); i++) {
            Indicator one = set.indicators().get(i);
            String at = "/indicators/" + i;
            if (!ids.add(one.id())) {
                faults.add(fault(at + "/id", "'" + one.id() + "' stands there twice"));
            }
            if (one.unit() == Unit.PERCENT && one.target().compareTo(HUNDRED) > 0) {
                faults.add(fault(at + "/target", "is more than 100 percent"));
            }
            if (isBetter(one, one.amber(), one.target())) {
                faults.add(fault(at + "/amber", "is better than the target"));
            }
            if (isBetter(one, one.ratings().approachingTarget(), one.target())) {
                faults.add(fault(at + "/ratings/approachingTarget", "is better than the target"));
            }
            if (isBetter(one, one.ratings().requiresImprovement(), one.ratings().approachingTarget())) {
                faults.add(fault(at + "/ratings/requiresImprovement", "is better than approachingTarget"));
            }
        }
        return faults;
    }

    private static boolean isBetter(Indicator indicator, BigDecimal one, BigDecimal other) {
        int compared = one.compareTo(other);
        return indicator.direction() == Direction.HIGHER_IS_BETTER ? compared > 0 : compared < 0;
    }

    public static List<Fault> faults(ManagementPolicy policy) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "/committee", policy.committee());
        check(faults, "/board", policy.board());
        if (policy.board().redMonths() < policy.committee().redMonths()) {
            faults.add(fault("/board/redMonths", "is less than the committee's"));
        }
        if (policy.board().amberMonths() < policy.committee().amberMonths()) {
            faults.add(fault("/board/amberMonths", "is less than the committee's"));
        }
        if (policy.redRiskScore() <= policy.amberRiskScore()) {
            faults.add(fault("/redRiskScore", "is not more than amberRiskScore"));
        }
        return faults;
    }

    private static void check(List<Fault> faults, String at, ManagementPolicy.Step step) {
        if (step.amberMonths() < step.redMonths()) {
            faults.add(fault(at + "/amberMonths", "is less than redMonths"));
        }
    }

    public static List<Fault> faults(MobilisationTemplate template) {
        List<Fault> faults = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        Set<String> tasks = new HashSet<>();
        for (int i = 0; i < template.workstreams().size(); i++) {
            MobilisationTemplate.Workstream stream = template.workstreams().get(i);
            if (!streams.add(stream.id())) {
                faults.add(fault("/workstreams/" + i + "/id", "'" + stream.id() + "' stands there twice"));
            }
            for (int j = 0; j < stream.tasks().size(); j++) {
                if (!tasks.add(stream.tasks().get(j).id())) {
                    faults.add(fault(
                            "/workstreams/" + i + "/tasks/" + j + "/id",
                            "'" + stream.tasks().get(j).id() + "' stands there twice"));
                }
            }
        }
        return faults;
    }

    private static Fault fault(String field, String reason) {
        return new Fault(null, field, reason);
    }
}
