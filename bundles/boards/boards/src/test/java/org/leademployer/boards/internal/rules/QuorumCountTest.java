/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.leademployer.boards.Quorum.Finding;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.TermsOfReference.QuorumRule;

public class QuorumCountTest {

    private static final String BOARD = "north-west-management-board";
    private static final String PERFORMANCE = "north-west-performance-and-contract-management-committee";
    private static final String OPERATIONS = "north-west-operational-management-committee";

    private record Case(boolean quorate, String body, String present, String withdrawn) {}

    @Test
    public void brd2_theNamedConstituenciesMustBeThere() {
        for (Case each : List.of(
                new Case(true, BOARD, "4 trainee, 1 hee, 1 lead-employer", ""),
                new Case(
                        true,
                        BOARD,
                        "1 hr-director, 1 finance-director, 1 director-of-medical-education, 1 trainee, 1 hee, 1"
                                + " lead-employer",
                        ""),
                new Case(false, BOARD, "3 trainee, 1 hee, 1 lead-employer", ""),
                new Case(false, BOARD, "3 hr-director, 3 hee, 3 lead-employer, 1 contract-manager", ""),
                new Case(false, BOARD, "4 trainee, 1 lead-employer", ""),
                new Case(false, BOARD, "4 trainee, 1 hee", ""),
                new Case(false, BOARD, "4 trainee, 1 hee, 1 contract-manager", ""),
                new Case(false, BOARD, "", ""),
                new Case(true, PERFORMANCE, "1 finance-representative, 1 hee, 2 lead-employer", ""),
                new Case(true, PERFORMANCE, "1 medical-staffing-manager, 1 contract-manager, 2 lead-employer", ""),
                new Case(false, PERFORMANCE, "1 medical-education-manager, 1 hee, 1 lead-employer", ""),
                new Case(false, PERFORMANCE, "3 hee, 2 lead-employer", ""),
                new Case(true, OPERATIONS, "1 chair, 2 hee, 2 lead-employer", ""),
                new Case(false, OPERATIONS, "2 hee, 2 lead-employer", ""),
                new Case(false, OPERATIONS, "1 chair, 1 hee, 2 lead-employer, 5 co-opted", ""),
                new Case(true, "host-meeting", "2 lead-employer, 2 host", ""),
                new Case(false, "host-meeting", "3 lead-employer, 1 host, 1 contract-manager", ""))) {
            assertEquals(each.toString(), each.quorate(), isQuorate(each));
        }
    }

    @Test
    public void brd3_whoHasWithdrawnDoesNotCount() {
        for (Case each : List.of(
                new Case(true, BOARD, "5 trainee, 2 hee, 2 lead-employer", "1 trainee, 1 hee, 1 lead-employer"),
                new Case(false, BOARD, "4 trainee, 2 hee, 1 lead-employer", "1 trainee"),
                new Case(false, BOARD, "4 trainee, 1 hee, 1 lead-employer", "1 hee"),
                new Case(true, BOARD, "4 trainee, 1 hee, 1 lead-employer, 1 contract-manager", "1 contract-manager"),
                new Case(false, OPERATIONS, "1 chair, 2 hee, 2 lead-employer", "1 chair"))) {
            assertEquals(each.toString(), each.quorate(), isQuorate(each));
        }
    }

    @Test
    public void brd2_everyRuleIsAnsweredWithItsNumbers_metOrNot() {
        List<Finding> findings =
                findings(new Case(false, BOARD, "5 trainee, 1 hee, 1 contract-manager", "1 trainee, 1 hee"));

        assertEquals(
                List.of(
                        "BRD-2 met: stakeholders from host trusts [hr-director, finance-director,"
                                + " director-of-medical-education, trainee]: at least 4 needed, 4 counted (5 present, 1"
                                + " withdrawn)",
                        "BRD-2 not met: a representative of HEE [hee]: at least 1 needed, 0 counted (1 present, 1"
                                + " withdrawn)",
                        "BRD-2 not met: a representative of the lead employer [lead-employer]: at least 1 needed, 0"
                                + " counted",
                        "BRD-3 met: withdrawn for the matter and not counted: 1 trainee, 1 hee"),
                findings.stream().map(Finding::toString).toList());
    }

    @Test
    public void brd2_whereNoQuorumIsSetNothingCanBeDecided() {
        for (String body : List.of(
                "primary-care-school-board",
                "training-hub-board",
                "workforce-implementation-group",
                "training-hub-oversight-group",
                "locality-hub-executive",
                "lwab")) {
            Map<String, Integer> everybody = new HashMap<>();
            terms(body).constituencies().forEach(name -> everybody.put(name, 9));

            List<Finding> findings = new QuorumCount(terms(body), everybody, Map.of()).findings();

            assertEquals(body, 1, findings.size());
            assertFalse(body, findings.get(0).met());
            assertTrue(findings.get(0).text().contains("set no quorum"));
        }
    }

    /** Against another way to count: one person after the other. */
    @Test
    public void brd2_brd3_randomMeetingsAreCountedPersonByPerson() {
        Random random = new Random(20181201);
        for (int i = 0; i < 500; i++) {
            TermsOfReference terms =
                    terms(List.of(BOARD, PERFORMANCE, OPERATIONS).get(random.nextInt(3)));
            Map<String, Integer> present = new HashMap<>();
            Map<String, Integer> withdrawn = new HashMap<>();
            terms.constituencies().forEach(name -> {
                int there = random.nextInt(4);
                present.put(name, there);
                withdrawn.put(name, random.nextInt(there + 1));
            });

            boolean quorate = new QuorumCount(terms, present, withdrawn)
                    .findings().stream().allMatch(Finding::met);

            boolean expected = true;
            for (QuorumRule rule : terms.quorum()) {
                int wanted = rule.minimum();
                for (String name : rule.constituencies()) {
                    for (int person = withdrawn.get(name); person < present.get(name); person++) {
                        wanted--;
                    }
                }
                expected &= wanted <= 0;
            }
            assertEquals(present + " " + withdrawn, expected, quorate);
        }
    }

    private static boolean isQuorate(Case each) {
        return findings(each).stream().allMatch(Finding::met);
    }

    private static List<Finding> findings(Case each) {
        return new QuorumCount(terms(each.body()), people(each.present()), people(each.withdrawn())).findings();
    }

    private static TermsOfReference terms(String body) {
        return Terms.shipped(body).content();
    }

    private static Map<String, Integer> people(String text) {
        Map<String, Integer> people = new HashMap<>();
        Arrays.stream(text.split(", ")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] words = part.split(" ");
            people.put(words[1], Integer.parseInt(words[0]));
        });
        return people;
    }
}
