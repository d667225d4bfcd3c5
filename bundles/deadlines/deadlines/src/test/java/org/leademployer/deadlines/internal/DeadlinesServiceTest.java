/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.deadlines.internal.store.DeadlineStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;

/** Deadlines on the real table. */
public class DeadlinesServiceTest {

    private static final Region NORTH = new Region("north");
    private static final Region SOUTH = new Region("south");
    private static final List<Region> HOSTS = List.of(HostNode.of(new OdsCode("RM3")), HostNode.of(new OdsCode("RTD")));
    /** The evening before the clocks go back: the day after has 25 hours. */
    private static final Instant NOW = Instant.parse("2026-10-24T20:00:00Z");

    private final List<Change> audited = new ArrayList<>();
    private EmbeddedDatabase database;
    private Access access = (permission, node) -> true;
    private Predicate<Permission> anywhere = permission -> true;
    private DeadlinesService deadlines;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("deadlines", "db/deadlines.xml");
        Access asked = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return access.may(permission, node);
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return anywhere.test(permission)
                        && (access.may(permission, NORTH)
                                || access.may(permission, SOUTH)
                                || HOSTS.stream().anyMatch(node -> access.may(permission, node)));
            }
        };
        deadlines = new DeadlinesService(
                database,
                new DeadlineStore(database, () -> "deadlines"),
                new TwoNodes(),
                (Organisations) Proxy.newProxyInstance(
                        Organisations.class.getClassLoader(),
                        new Class<?>[] {Organisations.class},
                        (proxy, method, args) -> Optional.of((OdsCode) args[0])
                                .filter(code -> List.of("RM3", "RTD").contains(code.value()))
                                .map(code -> new Host(
                                        code,
                                        "a host",
                                        Host.Kind.TRUST,
                                        code.value().equals("RM3") ? NORTH : SOUTH,
                                        "a test"))),
                asked,
                new Written(),
                Clock.fixed(NOW, Deadline.LONDON));
    }

    @After
    public void end() {
        database.close();
    }

    @Test
    public void x4_overdueComesFirstThenByWhenItIsDue() {
        set(on("c", "2026-11-30"), on("a", "2026-10-23"), at("b", "2026-10-24T19:59:59Z"), on("d", "2026-10-24"));

        assertThat(keys(all()), is(List.of("a", "b", "d", "c")));
        assertThat(all().items().stream().map(OpenDeadline::overdue).toList(), is(List.of(true, true, false, false)));
    }

    @Test
    public void x4_aDayIsOverAtItsEndInLondonAlsoWhenItHas25Hours() {
        // 25 October 2026 ends at 00:00 GMT; 24 October, at 23:00 UTC of itself.
        assertThat(on("a", "2026-10-25").over(), is(Instant.parse("2026-10-26T00:00:00Z")));
        assertThat(on("a", "2026-10-24").over(), is(Instant.parse("2026-10-24T23:00:00Z")));
    }

    @Test
    public void x4_pagesGiveEachOnceAlsoWhereManyAreDueTogether() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            set(on("together" + i, "2026-11-01"));
            set(on("day" + i, LocalDate.of(2026, 11, 2).plusDays(i).toString()));
            expected.add("together" + i);
            expected.add("day" + i);
        }

        for (int limit : new int[] {1, 7, 25, 49, 50, 51}) {
            List<String> found = new ArrayList<>();
            String after = null;
            do {
                Page<OpenDeadline> page = deadlines.list(query(), new PageRequest(after, limit));
                found.addAll(keys(page));
                after = page.next();
            } while (after != null);
            assertThat("pages of " + limit, found.size(), is(50));
            assertThat("pages of " + limit, found.containsAll(expected), is(true));
        }
        assertThat(refusal(() -> deadlines.list(query(), new PageRequest("nonsense", 10))), is("invalid-input"));
    }

    @Test
    public void x4_theFiltersAreOfTheQuery() {
        set(
                on("a", "2026-10-23"),
                on("b", "2026-11-01"),
                deadline("c", "2026-11-02", SOUTH, "finance", Permission.READ_CONTRACTS));
        Object[][] table = {
            {null, null, null, null, List.of("a", "b", "c")},
            {"north", null, null, null, List.of("a", "b")},
            {"national", "finance", null, null, List.of("c")},
            {null, null, "2026-11-01", null, List.of("a", "b")},
            {null, null, "2026-10-31", null, List.of("a")},
            {null, null, null, "true", List.of("a")},
            {null, null, null, "false", List.of("b", "c")},
            {null, null, "2026-11-01", "false", List.of("b")},
        };
        for (Object[] row : table) {
            DeadlineQuery query =
                    DeadlineQuery.read((String) row[0], (String) row[1], null, (String) row[2], (String) row[3]);
            assertThat(query.toString(), keys(deadlines.list(query, new PageRequest(null, 10))), is(row[4]));
        }
        assertThat(
                keys(deadlines.list(
                        DeadlineQuery.read(null, null, "elsewhere", null, null), new PageRequest(null, 10))),
                is(List.of()));
        assertThat(refusal(() -> DeadlineQuery.read("No Slug", null, null, "31 May", "perhaps")), is("invalid-input"));
        assertThat(
                refusal(() -> deadlines.list(
                        DeadlineQuery.read("nowhere", null, null, null, null), new PageRequest(null, 10))),
                is("unknown-region"));
    }

    @Test
    public void x3_nobodySeesADeadlineOfWhatTheyMayNotRead() {
        set(
                deadline("a", "2026-11-01", NORTH, "lead", Permission.READ_PROCUREMENTS),
                deadline("b", "2026-11-02", NORTH, "lead", Permission.READ_CONTRACTS),
                deadline("c", "2026-11-03", SOUTH, "lead", Permission.READ_PROCUREMENTS));

        access = (permission, node) -> node.equals(NORTH);
        assertThat(keys(all()), is(List.of("a", "b")));
        access = (permission, node) -> permission != Permission.READ_CONTRACTS;
        assertThat(keys(all()), is(List.of("a", "c")));
        // The permission to read deadlines in the south does not open what is read in the north alone.
        access =
                (permission, node) -> permission == Permission.READ_DEADLINES ? node.equals(SOUTH) : node.equals(NORTH);
        assertThat(keys(all()), is(List.of()));
        access = (permission, node) -> permission != Permission.READ_DEADLINES;
        assertThat(refusal(this::all), is("not-allowed"));
    }

    @Test
    public void x3_whatIsDueAtAHostIsSeenByThatHostAlone_andByWhoActsForAllHostsOfARegion() {
        Region rm3 = HostNode.of(new OdsCode("RM3"));
        Region rtd = HostNode.of(new OdsCode("RTD"));
        set(
                deadline("a", "2026-11-01", rm3, "lep", Permission.ACT_FOR_HOST),
                deadline("b", "2026-11-02", rtd, "lep", Permission.ACT_FOR_HOST),
                deadline("c", "2026-11-03", NORTH, "lead", Permission.READ_PROCUREMENTS));

        access = (permission, node) -> node.equals(rm3) || node.equals(NORTH) && permission != Permission.ACT_FOR_HOST;
        anywhere = permission -> true;
        assertThat(keys(all()), is(List.of("a", "c")));
        assertThat(keys(at("ods-rm3")), is(List.of("a")));
        assertThat(keys(at("ods-rtd")), is(List.of()));
        assertThat(refusal(() -> at("ods-zzz")), is("unknown-region"));
        access = (permission, node) -> true;
        assertThat(keys(at("north")), is(List.of("a", "c")));
        assertThat(keys(at("south")), is(List.of("b")));
        // Whoever acts for no host is asked about none: the nodes of hosts are many.
        access = (permission, node) -> permission != Permission.ACT_FOR_HOST;
        anywhere = permission -> permission != Permission.ACT_FOR_HOST;
        assertThat(keys(all()), is(List.of("c")));
        assertThat(
                refusal(() -> set(
                        deadline("d", "2026-11-01", HostNode.of(new OdsCode("ZZZ")), "lep", Permission.ACT_FOR_HOST))),
                is("unknown-region"));
    }

    private Page<OpenDeadline> at(String region) {
        return deadlines.list(DeadlineQuery.read(region, null, null, null, null), new PageRequest(null, 10));
    }

    @Test
    public void x4_whatIsSaidAgainMovesAndKeepsItsId() {
        set(on("a", "2026-11-01"));
        String id = all().items().get(0).id();
        set(on("a", "2026-11-01"));
        set(on("a", "2026-11-05"));

        OpenDeadline moved = all().items().get(0);
        assertThat(moved.id(), is(id));
        assertThat(moved.deadline().day(), is(LocalDate.of(2026, 11, 5)));
        assertThat(all().next(), is(nullValue()));
        database.run(() -> deadlines.clear("procurement", "a"));
        database.run(() -> deadlines.clear("procurement", "a"));
        assertThat(keys(all()), is(List.of()));
        assertThat(
                audited.stream().map(Change::action).toList(),
                is(List.of("deadline.set", "deadline.moved", "deadline.cleared")));
    }

    @Test
    public void x4_aDeadlineStandsAndFallsWithTheChangeThatSetsIt() {
        assertThrows(IllegalStateException.class, () -> deadlines.set(on("a", "2026-11-01")));
        assertThrows(IllegalStateException.class, () -> deadlines.clear("procurement", "a"));
        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    deadlines.set(on("a", "2026-11-01"));
                    throw new IllegalStateException("the change is refused");
                }));
        assertThat(keys(all()), is(List.of()));
    }

    @Test
    public void aDeadlineWithoutItsFormIsRefused() {
        Object[][] table = {
            {"Domain", "key", "what", "/link"},
            {"domain", "", "what", "/link"},
            {"domain", "k".repeat(201), "what", "/link"},
            {"domain", "key", "two\nlines", "/link"},
            {"domain", "key", "w".repeat(301), "/link"},
            {"domain", "key", "what", "http://elsewhere"},
        };
        for (Object[] row : table) {
            assertThrows(
                    List.of(row).toString(),
                    IllegalArgumentException.class,
                    () -> Deadline.on(
                            LocalDate.of(2026, 1, 1),
                            (String) row[0],
                            (String) row[1],
                            "kind",
                            "id",
                            (String) row[2],
                            "X-4",
                            "owner",
                            NORTH,
                            Permission.READ_CONTRACTS,
                            (String) row[3]));
        }
    }

    @Test
    public void x4_whatIsDueNextAboutEachOfManySubjects() {
        // It is the evening of 24 October: what is due on the 23rd is over, what is due on the 24th is not.
        set(
                about("c-1", "a", "2026-10-22", NORTH, Permission.READ_CONTRACTS),
                about("c-1", "b", "2026-10-23", NORTH, Permission.READ_CONTRACTS),
                about("c-1", "c", "2026-10-25", NORTH, Permission.READ_CONTRACTS),
                about("c-1", "d", "2026-10-24", NORTH, Permission.READ_CONTRACTS),
                about("c-2", "e", "2026-10-23", SOUTH, Permission.READ_CONTRACTS),
                about("c-3", "f", "2026-11-01", SOUTH, Permission.READ_PROCUREMENTS),
                about("c-9", "g", "2026-11-01", NORTH, Permission.READ_CONTRACTS),
                on("h", "2026-10-24"));

        Map<String, SubjectDeadlines> due = deadlines.nextOf("contract", List.of("c-1", "c-2", "c-3", "c-4"));

        assertThat(due.keySet(), is(Set.of("c-1", "c-2", "c-3")));
        assertThat(due.get("c-1").next().deadline().key(), is("d"));
        assertThat(due.get("c-1").next().overdue(), is(false));
        assertThat(due.get("c-1").overdue(), is(2));
        assertThat(due.get("c-2"), is(new SubjectDeadlines(null, 1)));
        assertThat(due.get("c-3").overdue(), is(0));
        assertThat(deadlines.nextOf("procurement", List.of("c-1")), is(Map.of()));
        assertThat(
                deadlines
                        .nextOf("procurement", List.of("p"))
                        .get("p")
                        .next()
                        .deadline()
                        .key(),
                is("h"));
        assertThat(deadlines.nextOf("contract", List.of()), is(Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> deadlines.nextOf("contract", Collections.nCopies(Deadlines.MOST + 1, "c-1")));
    }

    @Test
    public void x4_ofManyThatAreDueTogetherOneIsTheNext() {
        for (int i = 0; i < 20; i++) {
            set(about("c-1", "together" + i, "2026-11-01", NORTH, Permission.READ_CONTRACTS));
        }
        SubjectDeadlines due = deadlines.nextOf("contract", List.of("c-1")).get("c-1");
        assertThat(due.next().id(), is(all().items().get(0).id()));
        assertThat(due.overdue(), is(0));
    }

    @Test
    public void x3_theNextIsThatWhichTheActorMayRead() {
        set(
                about("c-1", "a", "2026-10-23", SOUTH, Permission.READ_CONTRACTS),
                about("c-1", "b", "2026-10-25", NORTH, Permission.READ_PROCUREMENTS),
                about("c-1", "c", "2026-10-26", NORTH, Permission.READ_CONTRACTS));

        access = (permission, node) -> node.equals(NORTH) && permission != Permission.READ_PROCUREMENTS;
        SubjectDeadlines due = deadlines.nextOf("contract", List.of("c-1")).get("c-1");
        assertThat(due.next().deadline().key(), is("c"));
        assertThat(due.overdue(), is(0));
        access = (permission, node) -> permission != Permission.READ_DEADLINES;
        assertThat(deadlines.nextOf("contract", List.of("c-1")), is(Map.of()));
    }

    private static Deadline about(String contract, String key, String day, Region node, Permission permission) {
        return Deadline.on(
                LocalDate.parse(day),
                "hosts",
                key,
                "contract",
                contract,
                "Something is due",
                "X-4",
                "lead",
                node,
                permission,
                "/api/v1/contracts/" + contract);
    }

    private Page<OpenDeadline> all() {
        return deadlines.list(query(), new PageRequest(null, 100));
    }

    private static DeadlineQuery query() {
        return DeadlineQuery.read(null, null, null, null, null);
    }

    private void set(Deadline... given) {
        database.run(() -> List.of(given).forEach(deadlines::set));
    }

    private static List<String> keys(Page<OpenDeadline> page) {
        return page.items().stream().map(open -> open.deadline().key()).toList();
    }

    private static String refusal(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }

    private static Deadline on(String key, String day) {
        return deadline(key, day, NORTH, "lead", Permission.READ_PROCUREMENTS);
    }

    private static Deadline deadline(String key, String day, Region node, String owner, Permission permission) {
        return Deadline.on(
                LocalDate.parse(day),
                "procurement",
                key,
                "procurement",
                "p",
                "Something is due",
                "X-4",
                owner,
                node,
                permission,
                "/api/v1/procurements/p");
    }

    private static Deadline at(String key, String at) {
        return Deadline.at(
                Instant.parse(at),
                "procurement",
                key,
                "procurement",
                "p",
                "Something is due",
                "X-4",
                "lead",
                NORTH,
                Permission.READ_PROCUREMENTS,
                "/api/v1/procurements/p");
    }

    private final class Written implements AuditLog {
        @Override
        public void record(Change change) {
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }

    /** North and south, below the country. */
    private static final class TwoNodes implements Geography {

        private static final Map<Region, GeographyNode> NODES = Map.of(
                Region.NATIONAL,
                geographyNode(Region.NATIONAL, null),
                NORTH,
                geographyNode(NORTH, Region.NATIONAL),
                SOUTH,
                geographyNode(SOUTH, Region.NATIONAL));

        private static GeographyNode geographyNode(Region region, Region parent) {
            return new GeographyNode(
                    region, region.slug(), GeographyNode.Level.REGION, parent, null, LocalDate.EPOCH, "a test");
        }

        @Override
        public List<GeographyNode> nodes() {
            return List.copyOf(NODES.values());
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return Optional.ofNullable(NODES.get(region));
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return region.equals(Region.NATIONAL) ? List.of(region) : List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return ancestor.equals(Region.NATIONAL) || ancestor.equals(region);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region)
                    .orElseThrow(() -> Problem.of("unknown-region", 400, "Unknown region", "There is no " + region)
                            .toException());
        }
    }
}
