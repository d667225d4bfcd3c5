/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulation.Progress;
import org.leademployer.schedules.Simulation.State;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.TermDifference;
import org.leademployer.schedules.internal.rules.SimulationOutcome;
import org.leademployer.schedules.internal.rules.SimulationOutcome.Charged;
import org.leademployer.schedules.internal.rules.SimulationReports;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Simulations and what they found. Nothing else is ever written for one. Every method wants an open transaction. */
@Component(service = SimulationStore.class)
public final class SimulationStore {

    private static final String OPEN = " AND state IN ('QUEUED', 'RUNNING')";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public SimulationStore(
            @Reference Transactions transactions, @Reference(target = "(schema=schedules)") Schema schema) {
        this.transactions = transactions;
    }

    public void add(Simulation simulation) throws SQLException {
        try (PreparedStatement insert =
                prepare("INSERT INTO schedules.simulation (id, schedule, variant_region, variant_version, region,"
                        + " from_day, to_day, state, asked_by, asked_at, entries, entries_in_all, contracts,"
                        + " contracts_in_all) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)")) {
            insert.setString(1, simulation.id());
            insert.setString(2, simulation.variant().schedule());
            insert.setString(3, simulation.variant().region().slug());
            insert.setString(4, simulation.variant().version().toString());
            insert.setString(5, simulation.region().slug());
            Rows.setDay(insert, 6, simulation.period().from());
            Rows.setDay(insert, 7, simulation.period().to());
            insert.setString(8, simulation.state().name());
            insert.setString(9, simulation.askedBy());
            Rows.setInstant(insert, 10, simulation.askedAt());
            insert.executeUpdate();
        }
    }

    /** @return false where it is not waiting any more */
    public boolean begin(String id, Instant at) throws SQLException {
        try (PreparedStatement update = prepare("UPDATE schedules.simulation SET state = 'RUNNING', started_at = ?"
                + " WHERE id = ? AND state = 'QUEUED'")) {
            Rows.setInstant(update, 1, at);
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Ends a simulation that waits or runs.
     *
     * @param failure null unless it failed
     * @return false where it has ended already
     */
    public boolean end(String id, State state, Progress progress, Refusal failure, Instant at) throws SQLException {
        try (PreparedStatement update = prepare("UPDATE schedules.simulation SET state = ?, ended_at = ?, entries = ?,"
                + " entries_in_all = ?, contracts = ?, contracts_in_all = ?, problem_code = ?, problem_rule = ?,"
                + " problem_detail = ?, problem_next = ? WHERE id = ?" + OPEN)) {
            update.setString(1, state.name());
            Rows.setInstant(update, 2, at);
            update.setLong(3, progress.entries());
            update.setLong(4, progress.entriesInAll());
            update.setInt(5, progress.contracts());
            update.setInt(6, progress.contractsInAll());
            RefusalColumns.set(update, 7, failure);
            update.setString(11, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Ends all that wait or run: those of a platform that was stopped. @return how many */
    public int endAll(Refusal failure, Instant at) throws SQLException {
        try (PreparedStatement update = prepare("UPDATE schedules.simulation SET state = 'FAILED', ended_at = ?,"
                + " problem_code = ?, problem_rule = ?, problem_detail = ?, problem_next = ?"
                + " WHERE state IN ('QUEUED', 'RUNNING')")) {
            Rows.setInstant(update, 1, at);
            RefusalColumns.set(update, 2, failure);
            return update.executeUpdate();
        }
    }

    /** Keeps what a simulation has found. */
    public void keep(String id, SimulationOutcome outcome) throws SQLException {
        keepCandidate(id, outcome);
        try (PreparedStatement contract = prepare("INSERT INTO schedules.simulation_contract (simulation_id, place,"
                        + " contract_id, reference, region, from_day, to_day, entries, problem_code, problem_rule,"
                        + " problem_detail, problem_next) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement basis = prepare("INSERT INTO schedules.simulation_basis (simulation_id,"
                        + " contract_place, place, from_day, to_day, region, version, terms_sha256, bundle_name,"
                        + " bundle_version, bundle_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement amount = prepare("INSERT INTO schedules.simulation_amount (simulation_id,"
                        + " contract_place, payer, kind, today, candidate) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < outcome.contracts().size(); place++) {
                Charged charged = outcome.contracts().get(place);
                addContract(contract, id, place, charged.contract());
                addBasis(basis, id, place, charged.contract().basis());
                addAmounts(amount, id, place, charged.amounts());
            }
            contract.executeBatch();
            basis.executeBatch();
            amount.executeBatch();
        }
        keepTerms(id, false, outcome.terms());
        keepTerms(id, true, outcome.deviations());
    }

    private void keepCandidate(String id, SimulationOutcome outcome) throws SQLException {
        try (PreparedStatement update = prepare("UPDATE schedules.simulation SET terms_sha256 = ?, bundle_name = ?,"
                + " bundle_version = ?, bundle_sha256 = ?, input_sha256 = ? WHERE id = ?")) {
            update.setString(1, outcome.candidate().termsSha256());
            update.setString(2, outcome.candidate().bundle().symbolicName());
            update.setString(3, outcome.candidate().bundle().version());
            update.setString(4, outcome.candidate().bundle().sha256());
            update.setString(5, outcome.inputSha256());
            update.setString(6, id);
            update.executeUpdate();
        }
    }

    private static void addContract(PreparedStatement insert, String id, int place, ContractChange contract)
            throws SQLException {
        insert.setString(1, id);
        insert.setInt(2, place);
        insert.setString(3, contract.contractId());
        insert.setString(4, contract.reference());
        insert.setString(5, contract.region().slug());
        Rows.setDay(insert, 6, contract.period().from());
        Rows.setDay(insert, 7, contract.period().to());
        insert.setLong(8, contract.entries());
        RefusalColumns.set(insert, 9, contract.gap());
        insert.addBatch();
    }

    private static void addBasis(PreparedStatement insert, String id, int contract, List<Basis> all)
            throws SQLException {
        for (int place = 0; place < all.size(); place++) {
            Basis basis = all.get(place);
            insert.setString(1, id);
            insert.setInt(2, contract);
            insert.setInt(3, place);
            Rows.setDay(insert, 4, basis.period().from());
            Rows.setDay(insert, 5, basis.period().to());
            insert.setString(6, basis.variant().region().slug());
            insert.setString(7, basis.variant().version().toString());
            insert.setString(8, basis.termsSha256());
            insert.setString(9, basis.bundle().symbolicName());
            insert.setString(10, basis.bundle().version());
            insert.setString(11, basis.bundle().sha256());
            insert.addBatch();
        }
    }

    private static void addAmounts(
            PreparedStatement insert, String id, int contract, Map<String, Map<String, Change>> amounts)
            throws SQLException {
        for (Map.Entry<String, Map<String, Change>> payer : amounts.entrySet()) {
            for (Map.Entry<String, Change> kind : payer.getValue().entrySet()) {
                insert.setString(1, id);
                insert.setInt(2, contract);
                insert.setString(3, payer.getKey());
                insert.setString(4, kind.getKey());
                insert.setLong(5, kind.getValue().today().pence());
                insert.setLong(6, kind.getValue().then().pence());
                insert.addBatch();
            }
        }
    }

    private void keepTerms(String id, boolean national, List<TermDifference> terms) throws SQLException {
        try (PreparedStatement insert =
                prepare("INSERT INTO schedules.simulation_term (simulation_id, of_default, place,"
                        + " region, version, term, today, candidate) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < terms.size(); place++) {
                TermDifference term = terms.get(place);
                insert.setString(1, id);
                insert.setInt(2, national ? 1 : 0);
                insert.setInt(3, place);
                insert.setString(4, term.variant().region().slug());
                insert.setString(5, term.variant().version().toString());
                insert.setString(6, term.term());
                insert.setString(7, term.today());
                insert.setString(8, term.then());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** With its report, where it is done. */
    public Optional<Simulation> find(String id) throws SQLException {
        List<Simulation> found = new ArrayList<>();
        try (PreparedStatement select = prepare("SELECT * FROM schedules.simulation WHERE id = ?")) {
            select.setString(1, id);
            read(select, found);
        }
        if (found.isEmpty() || found.get(0).state() != State.DONE) {
            return found.stream().findFirst();
        }
        Simulation done = found.get(0);
        return Optional.of(new Simulation(
                done.id(),
                done.variant(),
                done.region(),
                done.period(),
                done.state(),
                done.progress(),
                done.askedBy(),
                done.askedAt(),
                done.startedAt(),
                done.endedAt(),
                null,
                SimulationReports.of(outcome(done))));
    }

    /** Newest first, without reports. */
    public List<Simulation> newest(String schedule, int limit) throws SQLException {
        List<Simulation> found = new ArrayList<>();
        try (PreparedStatement select = prepare("SELECT * FROM schedules.simulation WHERE schedule = ?"
                + " ORDER BY asked_at DESC, id FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, schedule);
            select.setInt(2, limit);
            read(select, found);
        }
        return found;
    }

    private static void read(PreparedStatement select, List<Simulation> found) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Simulation(
                        row.getString("id"),
                        variant(row.getString("schedule"), row, "variant_region", "variant_version"),
                        new Region(row.getString("region")),
                        new Period(Rows.day(row, "from_day"), Rows.day(row, "to_day")),
                        State.valueOf(row.getString("state")),
                        new Progress(
                                row.getLong("entries"),
                                row.getLong("entries_in_all"),
                                row.getInt("contracts"),
                                row.getInt("contracts_in_all")),
                        row.getString("asked_by"),
                        Rows.instant(row, "asked_at"),
                        Rows.instant(row, "started_at"),
                        Rows.instant(row, "ended_at"),
                        RefusalColumns.read(row),
                        null));
            }
        }
    }

    private SimulationOutcome outcome(Simulation done) throws SQLException {
        String id = done.id();
        String schedule = done.variant().schedule();
        Map<Integer, List<Basis>> basis = basis(id, schedule);
        Map<Integer, Map<String, Map<String, Change>>> amounts = amounts(id);
        List<Charged> contracts = new ArrayList<>();
        try (PreparedStatement select =
                prepare("SELECT * FROM schedules.simulation_contract WHERE simulation_id = ? ORDER BY place")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int place = row.getInt("place");
                    Map<String, Map<String, Change>> own = amounts.getOrDefault(place, Map.of());
                    contracts.add(new Charged(
                            new ContractChange(
                                    row.getString("contract_id"),
                                    row.getString("reference"),
                                    new Region(row.getString("region")),
                                    new Period(Rows.day(row, "from_day"), Rows.day(row, "to_day")),
                                    row.getLong("entries"),
                                    own.values().stream()
                                            .map(SimulationReports::sum)
                                            .reduce(Change.NONE, Change::plus),
                                    basis.getOrDefault(place, List.of()),
                                    RefusalColumns.read(row)),
                            own));
                }
            }
        }
        try (PreparedStatement select = prepare("SELECT * FROM schedules.simulation WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new SimulationOutcome(
                        contracts,
                        terms(id, schedule, false),
                        terms(id, schedule, true),
                        new Basis(done.period(), done.variant(), row.getString("terms_sha256"), bundle(row)),
                        row.getString("input_sha256"));
            }
        }
    }

    private Map<Integer, List<Basis>> basis(String id, String schedule) throws SQLException {
        Map<Integer, List<Basis>> basis = new LinkedHashMap<>();
        try (PreparedStatement select = prepare(
                "SELECT * FROM schedules.simulation_basis WHERE simulation_id = ? ORDER BY contract_place, place")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    basis.computeIfAbsent(row.getInt("contract_place"), place -> new ArrayList<>())
                            .add(new Basis(
                                    new Period(Rows.day(row, "from_day"), Rows.day(row, "to_day")),
                                    variant(schedule, row, "region", "version"),
                                    row.getString("terms_sha256"),
                                    bundle(row)));
                }
            }
        }
        return basis;
    }

    private Map<Integer, Map<String, Map<String, Change>>> amounts(String id) throws SQLException {
        Map<Integer, Map<String, Map<String, Change>>> amounts = new LinkedHashMap<>();
        try (PreparedStatement select = prepare("SELECT * FROM schedules.simulation_amount WHERE simulation_id = ?"
                + " ORDER BY contract_place, payer, kind")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    amounts.computeIfAbsent(row.getInt("contract_place"), place -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString("payer"), payer -> new LinkedHashMap<>())
                            .put(
                                    row.getString("kind"),
                                    new Change(
                                            Money.ofPence(row.getLong("today")),
                                            Money.ofPence(row.getLong("candidate"))));
                }
            }
        }
        return amounts;
    }

    private List<TermDifference> terms(String id, String schedule, boolean national) throws SQLException {
        List<TermDifference> terms = new ArrayList<>();
        try (PreparedStatement select = prepare(
                "SELECT * FROM schedules.simulation_term WHERE simulation_id = ? AND of_default = ? ORDER BY place")) {
            select.setString(1, id);
            select.setInt(2, national ? 1 : 0);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    terms.add(new TermDifference(
                            variant(schedule, row, "region", "version"),
                            row.getString("term"),
                            row.getString("today"),
                            row.getString("candidate")));
                }
            }
        }
        return terms;
    }

    private static VariantId variant(String schedule, ResultSet row, String region, String version)
            throws SQLException {
        return new VariantId(schedule, new Region(row.getString(region)), VariantVersion.parse(row.getString(version)));
    }

    private static BundleIdentity bundle(ResultSet row) throws SQLException {
        return new BundleIdentity(
                row.getString("bundle_name"), row.getString("bundle_version"), row.getString("bundle_sha256"));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
