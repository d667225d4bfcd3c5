/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.North;

public class PortfolioResourceTest {

    private final PortfolioResource resource = new PortfolioResource(null, new North());

    @Test
    public void con5_queryAndPageAreRefusedTogether() {
        assertFaults(List.of("tier", "rag", "limit"), null, "PLATINUM", "BLUE", "9999");
        assertFaults(List.of("tier", "region"), "nowhere", "X", null, null);
        assertFaults(List.of("region", "limit"), "No Slug", null, null, "0");
        assertFaults(List.of("limit", "region"), "nowhere", null, null, "ten");
    }

    private void assertFaults(List<String> fields, String region, String tier, String rag, String limit) {
        Problem refused = assertThrows(
                        ProblemException.class, () -> resource.list(region, tier, rag, null, null, null, limit))
                .problem();
        assertEquals("CON-5", refused.rule());
        assertEquals(fields, refused.faults().stream().map(Problem.Fault::field).toList());
    }
}
