/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.problem.Problem.Fault;

public class TermsCheckTest {

    private static final String RIGHT =
            """
            purpose: p
            members:
              - {name: hee, title: HEE, sitting: MEMBER, minimum: 1, maximum: 3, chair: CHAIR}
              - {name: host, title: Hosts, sitting: IN_ATTENDANCE, minimum: 0}
            quorum:
              - {title: a quorum, constituencies: [hee], minimum: 3}
              - {title: another, constituencies: [hee, host], minimum: 9}
            """;

    private record Case(String instead, String of, String field) {}

    @Test
    public void brd1_rightTermsAreRead() {
        assertEquals(List.of(), faults(RIGHT));
    }

    @Test
    public void brd1_whatDoesNotFitIsTold() {
        for (Case each : List.of(
                new Case("name: host", "name: hee", "/content/members/1/name"),
                new Case("maximum: 3", "maximum: 0", "/content/members/0/maximum"),
                new Case("minimum: 1, maximum: 3", "minimum: 4, maximum: 3", "/content/members/0/maximum"),
                new Case("minimum: 0}", "minimum: 0, chair: CHAIR}", "/content/members/1/chair"),
                new Case("[hee]", "[trust]", "/content/quorum/0/constituencies/0"),
                new Case("[hee, host]", "[host, host]", "/content/quorum/1/constituencies/1"),
                new Case("[hee], minimum: 3", "[hee], minimum: 4", "/content/quorum/0/minimum"),
                new Case("[hee], minimum: 3", "[hee], minimum: 0", "/content/quorum/0/minimum"),
                new Case("[hee]", "[]", "/content/quorum/0/constituencies"),
                new Case("sitting: MEMBER", "sitting: GUEST", "/content/members/0/sitting"),
                new Case("minimum: 0}", "maximum: 4}", "/content/members/1"),
                new Case("purpose: p", "duties: [d]", "/content"))) {
            assertTrue(each.toString(), RIGHT.contains(each.instead()));
            List<Fault> faults = faults(RIGHT.replace(each.instead(), each.of()));
            assertEquals(each.toString() + faults, each.field(), faults.get(0).field());
        }
    }

    @Test
    public void brd1_everythingIsToldAtOnce() {
        List<Fault> faults = faults(RIGHT.replace("minimum: 1,", "minimum: 5,").replace("[hee, host]", "[a, b]"));

        assertEquals(
                List.of(
                        "/content/members/0/maximum",
                        "/content/quorum/1/constituencies/0",
                        "/content/quorum/1/constituencies/1"),
                faults.stream().map(Fault::field).toList());
        assertEquals(Integer.valueOf(11), faults.get(0).line());
    }

    @Test
    public void brd2_theManagementBoardIsAsItsGovernanceArrangementsSay() {
        TermsOfReference board = Terms.shipped("north-west-management-board").content();

        assertEquals(
                LocalDate.of(2018, 12, 1),
                Terms.shipped("north-west-management-board").validFrom());
        assertEquals(
                List.of(
                        "hr-director",
                        "finance-director",
                        "director-of-medical-education",
                        "trainee",
                        "hee",
                        "lead-employer",
                        "contract-manager"),
                board.constituencies());
        assertEquals(
                Integer.valueOf(3), board.constituency("trainee").orElseThrow().maximum());
        assertEquals(
                TermsOfReference.Sitting.IN_ATTENDANCE,
                board.constituency("contract-manager").orElseThrow().sitting());
        assertEquals(
                List.of(4, 1, 1),
                board.quorum().stream()
                        .map(TermsOfReference.QuorumRule::minimum)
                        .toList());
        assertEquals(Integer.valueOf(2), board.meetingsPerYear());
    }

    @Test
    public void brd2_meetingsInACalendarYear() {
        assertEquals(Integer.valueOf(2), meetings("north-west-performance-and-contract-management-committee"));
        assertEquals(Integer.valueOf(6), meetings("north-west-operational-management-committee"));
        assertEquals(Integer.valueOf(2), meetings("host-meeting"));
        assertEquals(Integer.valueOf(3), meetings("primary-care-school-board"));
        assertEquals(Integer.valueOf(3), meetings("training-hub-board"));
    }

    private static Integer meetings(String body) {
        return Terms.shipped(body).content().meetingsPerYear();
    }

    private static List<Fault> faults(String content) {
        return Terms.form()
                .read(Terms.file("a-body", "national", "1.0.0", "2021-04-01", content))
                .faults();
    }
}
