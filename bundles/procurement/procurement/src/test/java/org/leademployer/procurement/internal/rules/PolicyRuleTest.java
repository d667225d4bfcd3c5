/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.procurement.ProcurementPolicy;

public class PolicyRuleTest {

    private final DefinitionForm<ProcurementPolicy> form = new DefinitionForm<>(DefinitionKind.in(
            PolicyRule.class,
            "procurement-policy",
            ProcurementPolicy.class,
            "procurement-policy.schema.json",
            List.of(),
            PolicyRule::faults));

    @Test
    public void pro1_whatShipsIsRight() throws IOException {
        assertThat(form.read(shipped("hee-sfi-2021-22.yaml")).faults(), is(List.of()));
        assertThat(form.read(shipped("thresholds-2026.yaml")).faults(), is(List.of()));
    }

    /** What is changed in a file that is right, and the place that is named. */
    @Test
    public void pro1_bandsHaveNoGapAndStagesNameEachOther() throws IOException {
        String[][] cases = {
            {"upTo: '50000.00'", "upTo: '10000.00'", "/content/bands/GOODS_AND_SERVICES/1/upTo"},
            {"upTo: '50000.00'", "upTo: '9999.99'", "/content/bands/GOODS_AND_SERVICES/1/upTo"},
            {
                "route: ABOVE_THRESHOLD_TENDER",
                "upTo: '900000.00'\n        route: ABOVE_THRESHOLD_TENDER",
                "/content/bands/GOODS_AND_SERVICES/3/upTo"
            },
            {"alongside: specification", "alongside: lunch", "/content/timeline/stages/3/alongside"},
            {"id: engagement", "id: initiation", "/content/timeline/stages/1/id"},
            {"takes: PROCEDURE", "takes: STANDSTILL", "/content/timeline/stages"},
            {"upTo: '50000.00'", "upTo: '50000'", "/content/bands/GOODS_AND_SERVICES/1/upTo"},
            {"min: P2W, max: P4W", "min: P4W, max: P2W", "/content/bands/GOODS_AND_SERVICES/0/duration"},
            {"valueBasis: EXCLUDING_VAT", "valueBasis: GROSS", "/content/valueBasis"}
        };
        for (String[] one : cases) {
            String wrong = shipped("hee-sfi-2021-22.yaml").replaceFirst(java.util.regex.Pattern.quote(one[0]), one[1]);
            List<Fault> faults = form.read(wrong).faults();

            assertThat(one[1], faults.stream().map(Fault::field).toList().contains(one[2]), is(true));
        }
    }

    private static String shipped(String name) throws IOException {
        try (var in = PolicyRule.class.getResourceAsStream("/definitions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
