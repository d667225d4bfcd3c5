/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlan.Escalation;
import org.leademployer.contractmanagement.ImprovementPlan.Level;
import org.leademployer.contractmanagement.Kpis.Adoption;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.Rating;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Indicator sets of contracts, measures and improvement plans. Everything happens in the transaction that is open. */
@Component(service = PerformanceStore.class)
public final class PerformanceStore {

    private final Statements statements;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public PerformanceStore(
            @Reference Transactions transactions, @Reference(target = "(schema=management)") Schema schema) {
        this.statements = new Statements(transactions);
    }

    public void adopt(String contract, Adoption adoption) throws SQLException {
        int changed = statements.update(
                "update management.kpi_adoption set set_name = ?, adopted_on = ? where contract_id = ? and from_month = ?",
                adoption.set(),
                adoption.adoptedOn(),
                contract,
                adoption.from());
        if (changed == 0) {
            statements.update(
                    "insert into management.kpi_adoption (contract_id, from_month, set_name, adopted_on)"
                            + " values (?, ?, ?, ?)",
                    contract,
                    adoption.from(),
                    adoption.set(),
                    adoption.adoptedOn());
        }
    }

    /** By contract; the last first. */
    public Map<String, List<Adoption>> adoptions(Collection<String> contracts) throws SQLException {
        return statements.byContract(
                "select contract_id, set_name, from_month, adopted_on from management.kpi_adoption"
                        + " --DERBY-PROPERTIES constraint=KPI_ADOPTION_KEY\n"
                        + "where contract_id in",
                "order by contract_id, from_month desc",
                contracts,
                row -> new Adoption(
                        row.getString("set_name"), Statements.month(row, "from_month"), Rows.day(row, "adopted_on")));
    }

    public void add(String contract, List<Measure> measures) throws SQLException {
        statements.batch(
                "insert into management.measure (contract_id, indicator_id, measured_month, entry_number, numerator,"
                        + " denominator, measured_value, target, rag, rating, reason, recorded_by, recorded_at, set_name,"
                        + " set_region, set_version, set_sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                measures.stream()
                        .map(one -> new Object[] {
                            contract,
                            one.indicator(),
                            one.month(),
                            one.entry(),
                            one.numerator(),
                            one.denominator(),
                            one.value(),
                            one.target(),
                            one.rag(),
                            one.rating(),
                            one.reason(),
                            one.recordedBy(),
                            one.recordedAt(),
                            one.set().name(),
                            one.set().region(),
                            one.set().version(),
                            one.set().sha256()
                        })
                        .toList());
    }

    /** Every entry from a month on, by contract, in order. */
    public Map<String, List<Measure>> measures(Collection<String> contracts, YearMonth from) throws SQLException {
        return statements.byContract(
                "select contract_id, indicator_id, measured_month, entry_number, numerator, denominator, measured_value,"
                        + " target, rag, rating, reason, recorded_by, recorded_at, set_name, set_region, set_version,"
                        + " set_sha256 from management.measure --DERBY-PROPERTIES constraint=MEASURE_KEY\n"
                        + "where contract_id in",
                "and measured_month >= ? order by contract_id, measured_month, indicator_id, entry_number",
                contracts,
                PerformanceStore::measure,
                from);
    }

    private static Measure measure(ResultSet row) throws SQLException {
        DefinitionUsed set = Statements.used(row, "set");
        Instant at = Rows.instant(row, "recorded_at");
        return new Measure(
                row.getString("indicator_id"),
                Statements.month(row, "measured_month"),
                row.getInt("entry_number"),
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getBigDecimal("measured_value"),
                row.getBigDecimal("target"),
                Rag.valueOf(row.getString("rag")),
                Rating.valueOf(row.getString("rating")),
                row.getString("reason"),
                row.getString("recorded_by"),
                at,
                set);
    }

    /** @param at when it was recorded */
    public void add(ImprovementPlan plan, Instant at) throws SQLException {
        statements.update(
                "insert into management.improvement_plan (id, contract_id, indicator_id, occasion_month, cause, owner_role,"
                        + " opened_on, closed_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.contractId(),
                plan.indicator(),
                plan.month(),
                plan.cause(),
                plan.ownerRole(),
                plan.openedOn(),
                plan.closedOn(),
                at);
    }

    public void close(ImprovementPlan plan) throws SQLException {
        statements.update(
                "update management.improvement_plan set closed_on = ? where id = ?", plan.closedOn(), plan.id());
    }

    public void add(ImprovementPlan plan, Escalation step) throws SQLException {
        statements.update(
                "insert into management.escalation (id, contract_id, plan_id, escalation_level, escalated_on, body,"
                        + " board_id, matter, decision_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                step.id(),
                plan.contractId(),
                plan.id(),
                step.level(),
                step.on(),
                step.body(),
                step.boardId(),
                step.matter(),
                step.decisionId());
    }

    public void decided(String escalation, String decision) throws SQLException {
        statements.update("update management.escalation set decision_id = ? where id = ?", decision, escalation);
    }

    /** By contract, the last opened first, with their actions and escalations: in two statements. */
    public Map<String, List<ImprovementPlan>> plans(Collection<String> contracts, Map<String, List<Action>> actions)
            throws SQLException {
        Map<String, List<Escalation>> steps = Actions.bySubject(statements.byContract(
                "select contract_id, id, plan_id, escalation_level, escalated_on, body, board_id, matter, decision_id"
                        + " from management.escalation --DERBY-PROPERTIES index=ESCALATION_BY_CONTRACT\n"
                        + "where contract_id in",
                "order by contract_id, escalated_on, escalation_level desc",
                contracts,
                row -> Map.entry(
                        row.getString("plan_id"),
                        new Escalation(
                                row.getString("id"),
                                Level.valueOf(row.getString("escalation_level")),
                                Rows.day(row, "escalated_on"),
                                row.getString("body"),
                                row.getString("board_id"),
                                row.getString("matter"),
                                row.getString("decision_id")))));
        return statements.byContract(
                "select contract_id, id, indicator_id, occasion_month, cause, owner_role, opened_on, closed_on"
                        + " from management.improvement_plan --DERBY-PROPERTIES index=IMPROVEMENT_PLAN_BY_CONTRACT\n"
                        + "where contract_id in",
                "order by contract_id, recorded_at desc, id",
                contracts,
                row -> new ImprovementPlan(
                        row.getString("id"),
                        row.getString("contract_id"),
                        row.getString("indicator_id"),
                        Statements.month(row, "occasion_month"),
                        row.getString("cause"),
                        row.getString("owner_role"),
                        Rows.day(row, "opened_on"),
                        Rows.day(row, "closed_on"),
                        actions.getOrDefault(row.getString("id"), List.of()),
                        steps.getOrDefault(row.getString("id"), List.of())));
    }
}
