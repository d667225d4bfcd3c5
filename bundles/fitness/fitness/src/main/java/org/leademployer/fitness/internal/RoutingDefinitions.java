/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leademployer.fitness.RefusedRouting;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RoutingTable;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.internal.rules.LimitsCheck;
import org.leademployer.fitness.internal.rules.RoutingProblems;
import org.leademployer.fitness.internal.rules.TableCheck;
import org.leademployer.fitness.internal.rules.TableRouting;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Routing tables and time limits: those that ship, and those that regions drop in. */
@Component(service = RoutingDefinitions.class)
public final class RoutingDefinitions {

    private final Definitions definitions;
    private final DefinitionSet<RoutingTable> tables;
    private final DefinitionSet<TimeLimits> limits;
    /** By the digest of their text; those that are gone are forgotten when a new one is made ready. */
    private final Map<String, TableRouting> ready = new ConcurrentHashMap<>();

    @Activate
    public RoutingDefinitions(@Reference Definitions definitions) {
        this.definitions = definitions;
        this.tables = definitions.open(DefinitionKind.in(
                RoutingDefinitions.class,
                RoutingTable.KIND,
                RoutingTable.class,
                "fitness-routing.schema.json",
                List.of("table-of-responsibilities-1.1.0.yaml"),
                TableCheck::faults));
        this.limits = definitions.open(DefinitionKind.in(
                RoutingDefinitions.class,
                TimeLimits.KIND,
                TimeLimits.class,
                "fitness-time-limits.schema.json",
                List.of("fitness-time-limits-1.0.0.yaml"),
                LimitsCheck::faults));
    }

    @Deactivate
    public void close() {
        tables.close();
        limits.close();
    }

    List<Definition<RoutingTable>> tables() {
        return tables.all();
    }

    Optional<Definition<RoutingTable>> table(Region node, LocalDate on) {
        return tables.inForce(node, on);
    }

    /** The table made ready. */
    TableRouting routing(Definition<RoutingTable> table) {
        TableRouting known = ready.get(table.sha256());
        return known == null ? makeReady(table) : known;
    }

    private TableRouting makeReady(Definition<RoutingTable> table) {
        ready.keySet().removeIf(digest -> tables.all().stream()
                .noneMatch(one -> one.sha256().equals(digest)));
        return ready.computeIfAbsent(table.sha256(), any -> new TableRouting(table.content()));
    }

    List<Definition<TimeLimits>> limits() {
        return limits.all();
    }

    /** @throws org.leademployer.platform.problem.ProblemException (no-time-limits, 409, FTP-6) */
    Definition<TimeLimits> limits(Region node, LocalDate on) {
        return limits.inForce(node, on)
                .orElseThrow(() -> RoutingProblems.noTimeLimits(node, on).toException());
    }

    /** Keeps the texts by which something was routed; those that have gone since were kept before, or never used. */
    void keep(Route used) {
        tables.find(used.policy().id(), used.policy().region(), used.policy().version())
                .ifPresent(tables::keep);
        limits.find(
                        used.timeLimits().name(),
                        used.timeLimits().region(),
                        used.timeLimits().version())
                .ifPresent(limits::keep);
    }

    /** Files that say they are routings or time limits and are not read. */
    List<RefusedRouting> refused() {
        return definitions.refused().stream()
                .filter(file -> RoutingTable.KIND.equals(file.kind()) || TimeLimits.KIND.equals(file.kind()))
                .map(RoutingDefinitions::refused)
                .toList();
    }

    private static RefusedRouting refused(RefusedDefinition file) {
        return new RefusedRouting(
                file.file(),
                file.previousInForce(),
                file.faults().stream().map(Fault::toString).toList());
    }
}
