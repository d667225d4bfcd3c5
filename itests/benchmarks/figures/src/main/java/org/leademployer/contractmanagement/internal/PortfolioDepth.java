/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contractmanagement.portfolio.Portfolio;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.ContractsService;
import org.leademployer.contracts.internal.GapsOfDomains;
import org.leademployer.contracts.internal.TermHistoryService;
import org.leademployer.contracts.internal.rules.ContractPolicy;
import org.leademployer.contracts.internal.rules.RenewalRule;
import org.leademployer.contracts.internal.store.JdbcChangeStore;
import org.leademployer.contracts.internal.store.JpaContractStore;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.internal.DeadlinesService;
import org.leademployer.deadlines.internal.store.DeadlineStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.VariantId;

/**
 * What a page of a portfolio costs by how deep it lies: by the services and tables of every domain that it reads, without doors.
 * Ten regions; who asks may read in all of them. Each contract has its schedules and pins, an indicator set and measures, a risk,
 * finance positions, payments and deadlines.
 */
public final class PortfolioDepth implements AutoCloseable {

    private static final int REGIONS = 10;
    private static final int PAGE = 100;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 61;
    private static final int BATCH = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final List<String> INDICATORS =
            List.of("work-schedule-in-time", "placement-information-at-12-weeks");

    private static final ContractPolicy POLICY = new ContractPolicy(18, 12, null, null);

    private final EmbeddedDatabase database;
    private final ManagementDefinitions definitions;
    private final Portfolio portfolio;

    public PortfolioDepth(int contracts) throws Exception {
        database = new EmbeddedDatabase("contracts", "db/portfolio-benchmark.xml");
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).atZone(Deadline.LONDON).toInstant(), Deadline.LONDON);
        Access all = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return true;
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return true;
            }
        };
        Geography nodes = geography();
        Schema schema = () -> "all";
        definitions = new ManagementDefinitions(new DefinitionsService(new KeptDefinitions(database, schema, clock)));
        JdbcChangeStore changes = new JdbcChangeStore(database, schema);
        ContractsService register = new ContractsService(
                database,
                new JpaContractStore(null, schema, database),
                nodes,
                null,
                pins(new PinStore(database, schema)),
                null,
                changes,
                null,
                null,
                all,
                clock,
                new GapsOfDomains(database, null, node -> List.of()));
        Actions actions = new Actions(database, schema);
        PerformanceStore performance = new PerformanceStore(database, schema);
        FinanceStore finance = new FinanceStore(database, schema);
        ManagedContracts managed =
                new ManagedContracts(register, actions, null, null, all, () -> new Actor("reader", Set.of()), clock);
        portfolio = new PortfolioService(
                register,
                changeControl(changes),
                managed,
                new OverviewsService(
                        managed,
                        new ContractFacts(
                                definitions,
                                new Performances(performance, definitions, new TermHistoryService(database, changes)),
                                performance,
                                actions,
                                new RegisterStore(database, schema),
                                finance,
                                new MobilisationStore(database, schema)),
                        database),
                finance,
                new DeadlinesService(database, new DeadlineStore(database, schema), nodes, null, all, null, clock),
                all,
                database);
        database.execute("insert into deadlines.permission_in_use (permission_name) values ('READ_CONTRACTS')");
        for (int from = 0; from < contracts; from += BATCH) {
            int begin = from;
            int end = Math.min(contracts, from + BATCH);
            database.run(() -> fill(begin, end));
        }
    }

    /** The reference after which the last whole page begins. */
    public String deepest() {
        String before = null;
        String after = null;
        Page<PortfolioLine> page = page(null);
        while (page.next() != null) {
            before = after;
            after = page.next();
            page = page(after);
        }
        return page.items().size() == PAGE ? after : before;
    }

    /** The medians of the first page and of that after the reference, in microseconds, asked for in turn. */
    public double[] firstAndAfter(String reference) {
        List<Double> first = new ArrayList<>();
        List<Double> deep = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
            double one = micros(null);
            double other = micros(reference);
            if (i >= WARM_UPS) {
                first.add(one);
                deep.add(other);
            }
        }
        return new double[] {median(first), median(deep)};
    }

    /** How long it takes to count all of them, in milliseconds. */
    public double summary() {
        long begin = System.nanoTime();
        portfolio.summary(Region.NATIONAL);
        return (System.nanoTime() - begin) / 1e6;
    }

    private double micros(String after) {
        long begin = System.nanoTime();
        int size = page(after).items().size();
        double micros = (System.nanoTime() - begin) / 1000.0;
        if (size != PAGE) {
            throw new IllegalStateException("a page of " + size);
        }
        return micros;
    }

    private Page<PortfolioLine> page(String after) {
        return portfolio.page(PortfolioQuery.of(Region.NATIONAL), new PageRequest(after, PAGE));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    @Override
    public void close() {
        definitions.close();
        database.close();
    }

    private void fill(int from, int to) throws SQLException {
        LocalDate first = LocalDate.of(2025, 8, 1);
        LocalDate last = LocalDate.of(2029, 7, 31);
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        String none = "0".repeat(64);
        List<Object[]> contracts = new ArrayList<>();
        List<Object[]> schedules = new ArrayList<>();
        List<Object[]> pins = new ArrayList<>();
        List<Object[]> changes = new ArrayList<>();
        List<Object[]> terms = new ArrayList<>();
        List<Object[]> adoptions = new ArrayList<>();
        List<Object[]> measures = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> positions = new ArrayList<>();
        List<Object[]> payments = new ArrayList<>();
        List<Object[]> deadlines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = "c" + i;
            String region = "r" + i % REGIONS;
            contracts.add(new Object[] {
                id,
                String.format("LE-%06d", i),
                1L,
                "Lot " + i,
                region,
                "RBN",
                "NHS_TERMS_FOR_SERVICES",
                1_000_000L + i,
                first,
                last,
                12,
                "RUNNING",
                LocalDate.of(2025, 6, 1),
                first,
                "GOLD"
            });
            for (int number = 1; number <= 10; number++) {
                boolean pinned = number == 6 || number == 8 || number == 10;
                schedules.add(
                        new Object[] {id, number, pinned ? "PINNED" : "LOADED", pinned ? "national:1.0.0" : null});
                if (pinned) {
                    pins.add(new Object[] {
                        id,
                        Integer.toString(number),
                        first,
                        "national",
                        "1.0.0",
                        none,
                        at,
                        "jane",
                        "CONFIGURATION",
                        "file",
                        "bundle",
                        "1.0.0",
                        none
                    });
                }
            }
            changes.add(new Object[] {id, 0, 1L, "SIGNATURE", "EFFECTIVE", "as signed", first, first, 0});
            terms.add(new Object[] {id, 0, TermNames.TERM_END, last.toString()});
            adoptions.add(new Object[] {id, LocalDate.of(2026, 2, 1), "lead-employer", first});
            for (int month = 2; month <= 5; month++) {
                for (String indicator : INDICATORS) {
                    measures.add(new Object[] {
                        id,
                        indicator,
                        LocalDate.of(2026, month, 1),
                        1,
                        80L + i % 20,
                        100L,
                        new BigDecimal(80 + i % 20),
                        new BigDecimal("90"),
                        i % 20 < 10 ? "RED" : "GREEN",
                        "GOOD",
                        "jane",
                        at,
                        "lead-employer",
                        "national",
                        "1.0.0",
                        none
                    });
                }
                positions.add(new Object[] {
                    id, LocalDate.of(2026, month, 1), 1, 100_000L, LocalDate.of(2026, month, 28), "jane", at
                });
                payments.add(new Object[] {
                    id + "-" + month,
                    id,
                    month,
                    "SERVICE_CHARGE",
                    90_000L,
                    LocalDate.of(2026, month, 28),
                    LocalDate.of(2026, month, 1),
                    "charges"
                });
            }
            entries.add(
                    new Object[] {id, id, 1, 1L, "RISK", "A risk", "Contract manager", 3, i % 5 + 1, "OPEN", first});
            for (int due = 0; due < 3; due++) {
                LocalDate day = TODAY.plusDays(i * 31L % 400 - 100 + due * 40L);
                deadlines.add(new Object[] {
                    id + "-" + due,
                    "hosts",
                    id + "-" + due,
                    "contract",
                    id,
                    "Remind",
                    day,
                    day.plusDays(1).atStartOfDay(Deadline.LONDON).toInstant(),
                    "CON-11",
                    "lead",
                    region,
                    "READ_CONTRACTS",
                    "/api/v1/contracts/" + id
                });
            }
        }
        insert(
                "contracts.contract (id, reference, version, lot_title, region, lead_employer, vehicle, value_pence,"
                        + " term_from, term_to, extension_months, contract_state, signed_on, started_on, tier)",
                contracts);
        insert("contracts.contract_schedule (contract_id, schedule_number, status, variant)", schedules);
        insert(
                "schedules.pin (contract_id, schedule, from_day, region, version, terms_sha256, pinned_at, pinned_by,"
                        + " source, file_name, bundle_name, bundle_version, bundle_sha256)",
                pins);
        insert(
                "contracts.contract_change (contract_id, change_number, version, kind, change_state, title,"
                        + " effective_from, raised_on, hosts_needed)",
                changes);
        insert("contracts.change_term (contract_id, change_number, term, value_after)", terms);
        insert("management.kpi_adoption (contract_id, from_month, set_name, adopted_on)", adoptions);
        insert(
                "management.measure (contract_id, indicator_id, measured_month, entry_number, numerator, denominator,"
                        + " measured_value, target, rag, rating, recorded_by, recorded_at, set_name, set_region,"
                        + " set_version, set_sha256)",
                measures);
        insert(
                "management.register_entry (id, contract_id, entry_number, version, kind, title, owner_role,"
                        + " likelihood, impact, state, raised_on)",
                entries);
        insert(
                "management.finance_position (contract_id, position_month, entry_number, estimate_pence, due_on,"
                        + " recorded_by, recorded_at)",
                positions);
        insert(
                "management.payment (id, contract_id, payment_number, payment_type, amount_pence, paid_on,"
                        + " delivery_month, delivery)",
                payments);
        insert(
                "deadlines.deadline (deadline_id, domain_name, domain_key, subject_kind, subject_id, what, due_day,"
                        + " over_at, rule_id, owner_role, region, permission_name, link)",
                deadlines);
    }

    private void insert(String into, List<Object[]> rows) throws SQLException {
        String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                database.connection().prepareStatement("insert into " + into + " values (" + places + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    if (value instanceof LocalDate day) {
                        insert.setDate(i + 1, Date.valueOf(day));
                    } else if (value instanceof Instant instant) {
                        insert.setTimestamp(i + 1, Timestamp.from(instant));
                    } else {
                        insert.setObject(i + 1, value);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The table of pins; what is deployed is no matter of a portfolio's depth. */
    private Pins pins(PinStore store) {
        return new Pins() {
            @Override
            public Pin pin(String contractId, VariantId variant, LocalDate from) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Pin> ofContract(String contractId) {
                return ofContracts(List.of(contractId)).getOrDefault(contractId, List.of());
            }

            @Override
            public Map<String, List<Pin>> ofContracts(Collection<String> contractIds) {
                return database.call(() -> store.ofContracts(contractIds).stream()
                        .map(pin -> pin.toPin(Pin.State.IN_FORCE))
                        .collect(Collectors.groupingBy(Pin::contractId)));
            }

            @Override
            public List<Pin> all(String schedule) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Renewals by the table of changes and the rule of the platform. */
    private static ChangeControl changeControl(JdbcChangeStore changes) {
        return (ChangeControl) Proxy.newProxyInstance(
                ChangeControl.class.getClassLoader(),
                new Class<?>[] {ChangeControl.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("renewals")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Map<String, Contract> read = new HashMap<>();
                    ((Collection<?>) arguments[0]).forEach(one -> read.put(((Contract) one).id(), (Contract) one));
                    Map<String, Renewal> renewals = new HashMap<>();
                    changes.signedTerms(read.keySet(), TermNames.TERM_END)
                            .forEach((id, end) -> renewals.put(
                                    id, RenewalRule.of(read.get(id), LocalDate.parse(end), POLICY, TODAY)));
                    return renewals;
                });
    }

    /** Ten regions below the country. */
    private static Geography geography() {
        List<GeographyNode> nodes = new ArrayList<>();
        nodes.add(node(Region.NATIONAL, null));
        for (int i = 0; i < REGIONS; i++) {
            nodes.add(node(new Region("r" + i), Region.NATIONAL));
        }
        return new Geography() {
            @Override
            public List<GeographyNode> nodes() {
                return nodes;
            }

            @Override
            public Optional<GeographyNode> node(Region region) {
                return nodes.stream()
                        .filter(node -> node.region().equals(region))
                        .findFirst();
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
                return node(region).orElseThrow(() -> Problems.notFound("region", region.slug())
                        .toException());
            }
        };
    }

    private static GeographyNode node(Region region, Region parent) {
        return new GeographyNode(
                region, region.slug(), GeographyNode.Level.REGION, parent, null, LocalDate.EPOCH, "a benchmark");
    }
}
