/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leademployer.employment.Registration;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.rules.CaseView;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.calendar.internal.WorkingDaysService;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;

/**
 * What it costs to ask who may see what of a case, as part of a read of it in the process: found in the database, opened with the
 * person's key, shown by the table of access (FTP-7). By the platform's own classes, without doors; audit entries are not written,
 * so that the share of the question is, if anything, too large.
 */
public final class CaseReadCost implements AutoCloseable {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final String WHY = "CASE_MANAGEMENT";
    private static final int FINDINGS = 10;
    private static final int WARM_UPS = 2_000;
    private static final Set<Grant> GRANTS = Set.of(
            new Grant(Role.LEAD_EMPLOYER_CASE_MANAGER, NORTH_WEST), new Grant(Role.REVALIDATION_TEAM, NORTH_WEST));

    private final EmbeddedDatabase database;
    private final DefinitionsService definitions = new DefinitionsService(null);
    private final WorkingDaysService days = new WorkingDaysService(definitions);
    private final RoutingDefinitions tables = new RoutingDefinitions(definitions);
    private final RouteCost.TwoBranches geography = new RouteCost.TwoBranches();
    private final RulesRegister rules = new RulesRegister(null, geography, Duration.ofSeconds(5));
    private final CaseRecords records;
    private final CasesService cases;
    private final String id;
    private String user = "officer";

    /** What was measured of each round, in microseconds. @param whole of a read @param policy of the question alone */
    public record Costs(List<Double> whole, List<Double> policy) {}

    /** @param folder where the key of the vault is kept */
    public CaseReadCost(Path folder) throws Exception {
        database = new EmbeddedDatabase("fitness", "db/case-benchmark.xml");
        Clock clock = Clock.systemUTC();
        CaseStore store = new CaseStore(database, () -> "fitness");
        records = new CaseRecords(
                store,
                new PlatformVault(
                        database, new PersonKeyStore(database, () -> "vault"), clock, folder.resolve("vault.key")),
                new NoAudit(),
                event -> {});
        Access access = new Granted();
        cases = new CasesService(
                database,
                records,
                store,
                unkept(new FitnessRoutingService(tables, rules, geography, days, access, clock)),
                register(),
                answering(
                        Organisations.class,
                        (proxy, method, args) -> Optional.of(
                                new Host((OdsCode) args[0], "a host", Host.Kind.TRUST, NORTH_WEST, "a benchmark"))),
                geography,
                days,
                access,
                () -> new Actor(user, Set.of()),
                clock);
        id = cases.open(concern()).caseId();
        change(new CaseChange.Appoint("CASE_MANAGER", "manager", null, "NONE"));
        change(new CaseChange.Appoint("CASE_INVESTIGATOR", "investigator", null, "NONE"));
        user = "manager";
        change(new CaseChange.BeginInvestigation());
        user = "investigator";
        for (int i = 0; i < FINDINGS; i++) {
            change(new CaseChange.RecordFinding("What was found, at some length. ".repeat(10), i % 2 == 0));
        }
        user = "manager";
    }

    private void change(CaseChange change) {
        cases.change(id, change, read().version());
    }

    /** Whole reads, and the question alone of the same case, in turn. */
    public Costs measure(int rounds, int reads) {
        FitnessCase found = database.call(() -> records.find(id).orElseThrow().found());
        for (int i = 0; i < WARM_UPS; i++) {
            read();
            ask(found);
        }
        List<Double> whole = new ArrayList<>();
        List<Double> policy = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < reads; i++) {
                read();
            }
            long between = System.nanoTime();
            for (int i = 0; i < reads; i++) {
                ask(found);
            }
            whole.add((between - began) / 1e3 / reads);
            policy.add((System.nanoTime() - between) / 1e3 / reads);
        }
        return new Costs(whole, policy);
    }

    private FitnessCase read() {
        return checked(cases.require(id, WHY));
    }

    private void ask(FitnessCase found) {
        checked(CaseView.of(found, cases.readable(found)));
    }

    private static FitnessCase checked(FitnessCase view) {
        if (view.narrative() == null || view.steps().isEmpty()) {
            throw new IllegalStateException("a case of which nothing is seen");
        }
        return view;
    }

    private static ConcernInput concern() {
        return new ConcernInput(
                null,
                null,
                "t1",
                null,
                "CONDUCT",
                null,
                null,
                null,
                "LEAD_EMPLOYER",
                "north-west",
                "RM3",
                "RM3",
                null,
                "What happened, in the words of who was there. ".repeat(40),
                null);
    }

    /** Which policies are kept for ever is no matter here: there is nowhere to keep them. */
    private static FitnessRouting unkept(FitnessRouting routing) {
        return answering(
                FitnessRouting.class,
                (proxy, method, args) -> method.getName().equals("keep") ? null : method.invoke(routing, args));
    }

    private static TraineeRegister register() {
        Trainee trainee = new Trainee("t1", "Testdoctor", new Registration(Registration.Body.GMC, "7000001"), null);
        return answering(TraineeRegister.class, (proxy, method, args) -> switch (method.getName()) {
            case "find" -> args[0] instanceof String ? Optional.of(trainee) : List.of(trainee);
            case "idOf" -> Optional.of(trainee.id());
            default -> List.of();
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public void close() {
        rules.close();
        tables.close();
        days.close();
        database.close();
    }

    /** By the real roles, at the node of the grants. */
    private static final class Granted implements Access {
        @Override
        public boolean may(Permission permission, Region node) {
            return HostNode.hostOf(node).isEmpty() && mayAnywhere(permission);
        }

        @Override
        public boolean mayAnywhere(Permission permission) {
            return GRANTS.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
        }
    }

    private static final class NoAudit implements AuditLog {
        @Override
        public void record(Change change) {
            // What is read and asked is what is measured.
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }
}
