/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.boards.Quorum;
import org.leademployer.boards.QuorumInput;
import org.leademployer.boards.internal.rules.Terms;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.DeployedDefinitions;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.North;

public class BodiesServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-02T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final String BOARD = "north-west-management-board";

    /** Terms of a school board with a quorum, as a region sets it. */
    private static final String SCHOOL_BOARD =
            """
            purpose: as that of the nation
            members:
              - {name: hee, title: HEE, sitting: MEMBER, minimum: 1}
            quorum:
              - {title: two of HEE, constituencies: [hee], minimum: 2}
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DefinitionsService definitions = new DefinitionsService(null);
    private final DeployedDefinitions deployed = new DeployedDefinitions(definitions);
    private TermsRegister register;
    private BodiesService bodies;

    @Before
    public void start() {
        register = new TermsRegister(definitions, new North());
        bodies = bodies((permission, node) -> true);
    }

    @After
    public void stop() {
        register.close();
    }

    @Test
    public void brd2_everyBodyShips() {
        assertEquals(10, bodies.all().size());
        assertEquals(10, register.names().size());
        bodies.all().forEach(one -> assertFalse(one.source().isBlank()));
    }

    @Test
    public void brd2_aQuorumIsCountedAndNamesTheTermsThatDecidedIt() {
        Quorum quorum = bodies.quorum(
                input(BOARD, List.of("trainee", "trainee", "hr-director", "finance-director", "hee", "lead-employer")));

        assertTrue(quorum.quorate());
        assertEquals(3, quorum.findings().size());
        assertEquals(List.of(), quorum.unmet());
        assertEquals(
                "terms-of-reference " + BOARD + " north-west 1.0.0",
                quorum.terms().id().toString());
    }

    @Test
    public void brd2_aBodyWithoutQuorumIsNotQuorate_untilARegionSetsOne() throws Exception {
        List<String> present = List.of("hee", "hee");
        assertFalse(bodies.quorum(input("primary-care-school-board", present)).quorate());

        File file = drop(Terms.file("primary-care-school-board", "north-west", "1.0.0", "2021-04-01", SCHOOL_BOARD));

        assertTrue(bodies.quorum(new QuorumInput("primary-care-school-board", "north-west", null, present, null))
                .quorate());
        assertFalse(bodies.quorum(new QuorumInput("primary-care-school-board", "london", null, present, null))
                .quorate());
        assertFalse(
                "the nation's, where no node is named",
                bodies.quorum(input("primary-care-school-board", present)).quorate());
        assertFalse(
                bodies.quorum(new QuorumInput("primary-care-school-board", "north-west", "2021-03-31", present, null))
                        .quorate());
        deployed.uninstall(file);
        assertFalse(bodies.quorum(new QuorumInput("primary-care-school-board", "north-west", null, present, null))
                .quorate());
    }

    @Test
    public void brd1_ofSeveralNodesBesideEachOtherOneMustBeNamed() throws Exception {
        drop(Terms.file("host-meeting", "london", "1.0.0", "2021-04-01", SCHOOL_BOARD));

        Problem problem = refusal(input("host-meeting", List.of()));

        assertEquals(List.of("region"), fields(problem));
        assertTrue(
                problem.faults().get(0).reason(),
                problem.faults().get(0).reason().contains("[london, north-west]"));
        assertEquals(
                "london",
                bodies.quorum(new QuorumInput("host-meeting", "london", null, List.of(), List.of()))
                        .terms()
                        .id()
                        .region()
                        .slug());
    }

    @Test
    public void brd2_everythingThatIsWrongIsToldAtOnce() {
        assertEquals(
                List.of("body", "on", "region"),
                fields(refusal(new QuorumInput("senate", "atlantis", "soon", List.of(), List.of()))));

        assertEquals(
                List.of("on", "present[0].constituency", "withdrawn"),
                fields(refusal(
                        new QuorumInput(BOARD, "north-west", "2021-13-40", List.of("minister"), List.of("hee")))));

        Problem people = refusal(new QuorumInput(
                BOARD, null, null, Arrays.asList("hee", "minister", null, " "), List.of("hee", "hee", "king")));
        assertEquals(
                List.of(
                        "present[1].constituency",
                        "present[2].constituency",
                        "present[3].constituency",
                        "withdrawn[2].constituency",
                        "withdrawn"),
                fields(people));
        assertTrue(
                people.faults().get(0).reason(), people.faults().get(0).reason().contains("hr-director"));
        assertEquals("2 hee withdrawn, but 1 present", people.faults().get(4).reason());
    }

    @Test
    public void brd1_whatIsNotThereIsToldWithWhatThereIs() {
        assertTrue(refusal(input("senate", List.of())).faults().get(0).reason().contains("host-meeting, locality"));
        assertEquals(List.of("body"), fields(refusal(input(null, null))));
        assertEquals(
                List.of("on"), fields(refusal(new QuorumInput(BOARD, "north-west", "2018-11-30", List.of(), null))));
        assertEquals(List.of("on"), fields(refusal(new QuorumInput(BOARD, "london", null, List.of(), null))));
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> bodies.terms("senate", Region.NATIONAL, LocalDate.of(2021, 11, 2)))
                .problem();
        assertEquals(404, problem.status());
        assertEquals("BRD-1", problem.rule());
    }

    @Test
    public void brd2_moreThanAnyMeetingHasIsRefused() {
        String[] many = new String[QuorumInput.MOST_PEOPLE + 1];
        Arrays.fill(many, "hee");
        assertEquals(List.of("present"), fields(refusal(input(BOARD, Arrays.asList(many)))));
    }

    @Test
    public void x3_countingAsksForThePermission() {
        BodiesService closed = bodies((permission, node) -> permission != Permission.READ_BOARDS);

        for (Runnable each : List.<Runnable>of(
                closed::all,
                () -> closed.quorum(input(BOARD, List.of())),
                () -> closed.terms(BOARD, null, LocalDate.of(2021, 11, 2)))) {
            assertEquals(
                    "not-allowed",
                    assertThrows(ProblemException.class, each::run).problem().code());
        }
    }

    private BodiesService bodies(Access access) {
        return new BodiesService(register, new North(), access, CLOCK);
    }

    private File drop(String text) throws Exception {
        File file = new File(folder.getRoot(), "terms.yaml");
        Files.writeString(file.toPath(), text);
        deployed.install(file);
        assertEquals(List.of(), definitions.refused());
        return file;
    }

    private Problem refusal(QuorumInput input) {
        Problem problem =
                assertThrows(ProblemException.class, () -> bodies.quorum(input)).problem();
        assertEquals("invalid-input", problem.code());
        assertEquals(400, problem.status());
        return problem;
    }

    private static List<String> fields(Problem problem) {
        return problem.faults().stream().map(Fault::field).toList();
    }

    private static QuorumInput input(String body, List<String> present) {
        return new QuorumInput(body, null, null, present, null);
    }
}
