/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.deadlines.Deadline;
import org.leademployer.documents.Document;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.internal.rules.ExitDates;
import org.leademployer.exits.internal.rules.ExitDueDates;
import org.leademployer.exits.internal.rules.ExitFacts;
import org.leademployer.exits.internal.rules.ExitFacts.Agreement;
import org.leademployer.exits.internal.rules.ExitFacts.Known;
import org.leademployer.exits.internal.rules.ExitFacts.Schedule10;
import org.leademployer.exits.internal.rules.PlanRule;
import org.leademployer.exits.internal.rules.RegisterRule;
import org.leademployer.exits.internal.rules.ReplacementRule;
import org.leademployer.exits.internal.store.ExitStore;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Procurement;
import org.leademployer.schedules.Pin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is the case about exits, of many contracts in a number of statements that does not depend on how many they are. */
@Component(service = ExitReading.class)
public final class ExitReading {

    private static final String SCHEDULE_10 = "10";

    private final ExitDefinitions definitions;
    private final ExitStore store;
    private final ChangeControl changes;
    private final OtherDomains others;
    private final Geography geography;
    private final Access access;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public ExitReading(
            @Reference ExitDefinitions definitions,
            @Reference ExitStore store,
            @Reference ChangeControl changes,
            @Reference OtherDomains others,
            @Reference Geography geography,
            @Reference Access access,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.definitions = definitions;
        this.store = store;
        this.changes = changes;
        this.others = others;
        this.geography = geography;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Begins to read: what is the same for many contracts is read once. */
    Look look() {
        return new Look(today());
    }

    /**
     * What is due, and under which keys something may have been.
     *
     * @param deadlines what is due now
     * @param keys all of them
     */
    record Due(List<Deadline> deadlines, List<String> keys) {}

    /** Without what other domains know: a deadline does not depend on it. */
    Due due(Contract contract) {
        LocalDate today = today();
        Region node = contract.lot().region();
        ExitPlan plan = plan(contract);
        return new Due(
                ExitDueDates.of(
                        contract,
                        end(contract),
                        plan,
                        definitions.policy(node, today).content(),
                        definitions.owner(node, today)),
                ExitDueDates.keys(contract.id(), plan));
    }

    /** The last day of the term, signed extensions counted. */
    LocalDate end(Contract contract) {
        return end(contract, renewals(List.of(contract)).get(contract.id()));
    }

    /** Null where none is begun. */
    ExitPlan plan(Contract contract) {
        return transactions.call(() -> {
            ExitPlan stored = store.plans(List.of(contract.id())).get(contract.id());
            return stored == null ? null : PlanRule.placed(stored, end(contract));
        });
    }

    private Map<String, Renewal> renewals(Collection<Contract> some) {
        List<Contract> signed =
                some.stream().filter(one -> one.signedOn() != null).toList();
        return signed.isEmpty() ? Map.of() : changes.renewals(signed);
    }

    private static LocalDate end(Contract contract, Renewal renewal) {
        return renewal == null ? contract.term().to() : renewal.renewalOn();
    }

    /** One reading, on one day. */
    final class Look {

        private final LocalDate today;
        private final Map<Region, Definition<ExitPolicy>> policies = new HashMap<>();
        private final Map<Region, String> owners = new HashMap<>();
        private final List<Procurement> procurements = new ArrayList<>();
        /** Those whose service begins on this day or later are read; null while none are. */
        private LocalDate readFrom;

        private Look(LocalDate today) {
            this.today = today;
        }

        List<ExitLine> lines(List<Contract> some) {
            return facts(some).stream()
                    .map(one -> RegisterRule.line(one, policy(one.contract()).content(), today))
                    .toList();
        }

        ExitFacts facts(Contract contract) {
            return facts(List.of(contract)).get(0);
        }

        Exit exit(ExitFacts facts) {
            Definition<ExitPolicy> policy = policy(facts.contract());
            return new Exit(RegisterRule.line(facts, policy.content(), today), facts.plan(), name(policy));
        }

        private List<ExitFacts> facts(List<Contract> some) {
            if (some.isEmpty()) {
                return List.of();
            }
            List<String> ids = some.stream().map(Contract::id).toList();
            Map<String, Renewal> renewals = renewals(some);
            Map<String, ExitPlan> stored = transactions.call(() -> store.plans(ids));
            Optional<Map<String, List<Pin>>> pins = others.pins(ids);
            Map<String, ExitPlan> plans = new HashMap<>();
            some.forEach(one -> {
                if (stored.containsKey(one.id())) {
                    plans.put(one.id(), PlanRule.placed(stored.get(one.id()), end(one, renewals.get(one.id()))));
                }
            });
            Optional<Map<String, Document>> documents = others.documents(plans.values().stream()
                    .filter(plan -> plan.agreement() != null && plan.agreement().signedOn() == null)
                    .map(plan -> plan.agreement().documentId())
                    .collect(Collectors.toSet()));
            LocalDate followedFrom = followedFrom(some, renewals, plans);
            List<ExitFacts> facts = new ArrayList<>();
            for (Contract contract : some) {
                Renewal renewal = renewals.get(contract.id());
                LocalDate end = end(contract, renewal);
                ExitPlan plan = plans.get(contract.id());
                Optional<Pin> pin = pins.flatMap(all -> pinned(all.getOrDefault(contract.id(), List.of())));
                facts.add(new ExitFacts(
                        contract,
                        end,
                        renewal == null ? end : renewal.latestEnd(),
                        plan,
                        agreement(plan, documents),
                        pins.isEmpty()
                                ? Schedule10.NOT_KNOWN
                                : pin.map(Look::state).orElse(Schedule10.NOT_PINNED),
                        pin.map(Pin::termsSha256).orElse(null),
                        owner(contract.lot().region()),
                        replacement(contract, end, plan, followedFrom)));
            }
            return facts;
        }

        /** The pin that holds today; before the first, that one. */
        private Optional<Pin> pinned(List<Pin> all) {
            List<Pin> own = all.stream()
                    .filter(pin -> pin.variant().schedule().equals(SCHEDULE_10))
                    .sorted(Comparator.comparing(Pin::from))
                    .toList();
            return own.stream()
                    .filter(pin -> !pin.from().isAfter(today))
                    .reduce((earlier, later) -> later)
                    .or(() -> own.stream().findFirst());
        }

        private static Schedule10 state(Pin pin) {
            return switch (pin.state()) {
                case IN_FORCE -> Schedule10.IN_FORCE;
                case NOT_DEPLOYED -> Schedule10.NOT_DEPLOYED;
                case TERMS_CHANGED -> Schedule10.TERMS_CHANGED;
            };
        }

        private static Agreement agreement(ExitPlan plan, Optional<Map<String, Document>> documents) {
            if (plan == null || plan.agreement() == null) {
                return Agreement.NOT_NAMED;
            }
            if (plan.agreement().signedOn() != null) {
                return Agreement.SIGNED;
            }
            if (documents.isEmpty()) {
                return Agreement.NOT_KNOWN;
            }
            Document document = documents.get().get(plan.agreement().documentId());
            if (document == null) {
                return Agreement.NOT_FOUND;
            }
            return document.signature() == null ? Agreement.NOT_SIGNED : Agreement.SIGNED;
        }

        /** The first day on which the service of what follows any of these contracts may begin; null where that matters for none. */
        private LocalDate followedFrom(
                List<Contract> some, Map<String, Renewal> renewals, Map<String, ExitPlan> plans) {
            return some.stream()
                    .filter(one -> matters(one, end(one, renewals.get(one.id())), plans.get(one.id())))
                    .map(one -> one.term().from().plusDays(1))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** Whether it matters that there is a procurement of what follows. */
        private boolean matters(Contract contract, LocalDate end, ExitPlan plan) {
            ExitDates dates = ExitDates.of(policy(contract).content(), end);
            return contract.signedOn() != null
                    && !today.isBefore(dates.reprocureBy())
                    && (plan == null || plan.state() != PlanState.CLOSED);
        }

        /** @param followedFrom the first day of service of the procurements that may be found; null where none matters */
        private Known replacement(Contract contract, LocalDate end, ExitPlan plan, LocalDate followedFrom) {
            if (!matters(contract, end, plan)) {
                return Known.none();
            }
            if (!access.may(Permission.READ_PROCUREMENTS, contract.lot().region())) {
                return Known.notKnown("you may not read procurements");
            }
            return procurements(followedFrom)
                    .map(all -> new Known(
                            null,
                            ReplacementRule.of(contract, end, all, geography::isWithin)
                                    .orElse(null)))
                    .orElseGet(() -> Known.notKnown("procurement is not running"));
        }

        /** Those whose service begins on this day or later, each read once; empty where procurement is not running. */
        private Optional<List<Procurement>> procurements(LocalDate from) {
            if (readFrom == null || from.isBefore(readFrom)) {
                Optional<List<Procurement>> more =
                        others.procurements(from, readFrom == null ? null : readFrom.minusDays(1));
                if (more.isEmpty()) {
                    return more;
                }
                procurements.addAll(more.get());
                readFrom = from;
            }
            return Optional.of(procurements);
        }

        private Definition<ExitPolicy> policy(Contract contract) {
            return policies.computeIfAbsent(contract.lot().region(), node -> definitions.policy(node, today));
        }

        private String owner(Region node) {
            return owners.computeIfAbsent(node, any -> definitions.owner(any, today));
        }

        private static String name(Definition<?> used) {
            return used.id().kind() + " " + used.id().region() + " " + used.id().version();
        }
    }
}
