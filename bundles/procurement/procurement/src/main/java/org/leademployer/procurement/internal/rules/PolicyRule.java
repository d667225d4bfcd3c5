/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementPolicy.Band;
import org.leademployer.procurement.ProcurementPolicy.Stage;

/** What a policy must be beyond its form: bands without gap or overlap, stages that name each other (PRO-1, PRO-13). */
public final class PolicyRule {

    private PolicyRule() {}

    /** Everything that is wrong, with its place in the content. */
    public static List<Fault> faults(ProcurementPolicy policy) {
        List<Fault> faults = new ArrayList<>();
        policy.bands().forEach((regime, bands) -> checkBands("/bands/" + regime, bands, faults));
        checkStages(policy.timeline().stages(), faults);
        return faults;
    }

    private static void checkBands(String path, List<Band> bands, List<Fault> faults) {
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String at = path + "/" + i;
            boolean last = i == bands.size() - 1;
            if (last && band.upTo() != null) {
                faults.add(new Fault(
                        null, at + "/upTo", "the last band has no upper bound: values above would have no route"));
            } else if (!last && band.upTo() == null) {
                faults.add(new Fault(
                        null, at, "only the last band may have no upTo: those after it would never be reached"));
            } else if (i > 0
                    && band.upTo() != null
                    && bands.get(i - 1).upTo() != null
                    && band.upTo().compareTo(bands.get(i - 1).upTo()) <= 0) {
                faults.add(new Fault(
                        null,
                        at + "/upTo",
                        "is not above the band before, which ends at "
                                + bands.get(i - 1).upTo()));
            }
        }
    }

    private static void checkStages(List<Stage> stages, List<Fault> faults) {
        Set<String> line = new HashSet<>();
        Set<String> ids = new HashSet<>();
        stages.stream().filter(stage -> stage.alongside() == null).forEach(stage -> line.add(stage.id()));
        int procedures = 0;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            String at = "/timeline/stages/" + i;
            if (!ids.add(stage.id())) {
                faults.add(new Fault(null, at + "/id", "'" + stage.id() + "' stands there already"));
            }
            if (stage.alongside() != null && !line.contains(stage.alongside())) {
                faults.add(new Fault(
                        null, at + "/alongside", "'" + stage.alongside() + "' is no stage in the line of stages"));
            }
            if (stage.takes() == ProcurementPolicy.Takes.PROCEDURE && stage.alongside() == null) {
                procedures++;
            }
        }
        if (procedures != 1) {
            faults.add(
                    new Fault(null, "/timeline/stages", "has the procedure " + procedures + " times instead of once"));
        }
    }
}
