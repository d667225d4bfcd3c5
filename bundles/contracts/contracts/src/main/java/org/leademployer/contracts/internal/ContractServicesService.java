/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.contracts.catalogue.ServiceCatalogue;
import org.leademployer.contracts.catalogue.ServiceChoice;
import org.leademployer.contracts.catalogue.ServiceComparison;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.rules.ServiceProblems;
import org.leademployer.contracts.internal.rules.ServiceTerm;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Services that contracts take: of drafts in a table of their own, of signed contracts among the terms (CON-14). */
@Component(service = ContractServices.class)
public final class ContractServicesService implements ContractServices {

    private static final int MOST_COMPARED = 100;

    private final Transactions transactions;
    private final Contracts contracts;
    private final ChangeStore changes;
    private final TermBook book;
    private final DefinitionRegister definitions;
    private final Geography geography;
    private final AuditLog audit;
    private final Access access;

    @Activate
    public ContractServicesService(
            @Reference Transactions transactions,
            @Reference Contracts contracts,
            @Reference ChangeStore changes,
            @Reference TermBook book,
            @Reference DefinitionRegister definitions,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference Access access) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.changes = changes;
        this.book = book;
        this.definitions = definitions;
        this.geography = geography;
        this.audit = audit;
        this.access = access;
    }

    @Override
    public Definition<ServiceCatalogue> catalogue(Region region, LocalDate on) {
        Region node = region == null ? Region.NATIONAL : region;
        LocalDate day = on == null ? book.today() : on;
        geography.require(node);
        return definitions.catalogue(node, day).orElseThrow(() -> ServiceProblems.noCatalogue(node, day)
                .toException());
    }

    @Override
    public List<ServiceChoice> ofContract(String contract, LocalDate on) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            return choices(found, on == null ? book.today() : on);
        });
    }

    @Override
    public List<ServiceChoice> choose(String contract, List<ServiceChoice> choices) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            access.require(Permission.CHANGE_CONTRACTS, found.lot().region());
            changes.lock(found.id());
            // Read again under the lock: a signature may have been quicker.
            Contract now = contracts.require(found.id());
            if (now.state() != Contract.State.DRAFT) {
                throw ServiceProblems.termsNow(now).toException();
            }
            Map<String, String> before = changes.draftServices(found.id());
            Map<String, String> after = read(now, choices);
            changes.putDraftServices(found.id(), after);
            // Deviations and reasons are left out: words that people write may name people.
            audit.record(new Change(
                    "contract.services-chosen",
                    "contract",
                    found.id(),
                    Map.of("services", String.join(" ", before.keySet())),
                    Map.of("services", String.join(" ", after.keySet()))));
            return choices(now, book.today());
        });
    }

    @Override
    public List<ServiceComparison> compare(Region region, LocalDate on) {
        Region top = region == null ? Region.NATIONAL : region;
        LocalDate day = on == null ? book.today() : on;
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue(top, day).content().services().forEach(service -> titles.put(service.id(), service.title()));
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, top))
                .filter(node -> access.may(Permission.READ_CONTRACTS, node))
                .toList();
        List<ChangeStore.OfContract> terms = transactions.call(() -> changes.termsOf(nodes, "", day, MOST_COMPARED));
        Set<String> references = new TreeSet<>();
        Map<String, Map<String, ServiceChoice>> said = new TreeMap<>();
        for (ChangeStore.OfContract term : terms) {
            references.add(term.reference());
            if (term.term().term().startsWith(TermNames.SERVICE)) {
                ServiceChoice choice = choice(
                        term.term().term(), term.term().value(), term.term().change());
                said.computeIfAbsent(choice.service(), first -> new TreeMap<>()).put(term.reference(), choice);
            }
        }
        Set<String> services = new java.util.LinkedHashSet<>(titles.keySet());
        services.addAll(said.keySet());
        List<ServiceComparison> compared = new ArrayList<>();
        for (String service : services) {
            Map<String, ServiceChoice> of = said.getOrDefault(service, Map.of());
            List<String> silent = references.stream()
                    .filter(reference -> !of.containsKey(reference))
                    .toList();
            long kinds = of.values().stream()
                    .map(choice -> choice.taken() + "|" + choice.deviation())
                    .distinct()
                    .count();
            compared.add(new ServiceComparison(
                    service, titles.get(service), of, silent.isEmpty() ? kinds <= 1 : of.isEmpty(), silent));
        }
        return compared;
    }

    private List<ServiceChoice> choices(Contract contract, LocalDate on) throws SQLException {
        if (contract.signedOn() == null) {
            return changes.draftServices(contract.id()).entrySet().stream()
                    .map(term -> choice(term.getKey(), term.getValue(), null))
                    .toList();
        }
        return changes.terms(contract.id(), on).stream()
                .filter(term -> term.term().startsWith(TermNames.SERVICE))
                .map(term -> choice(term.term(), term.value(), term.change()))
                .toList();
    }

    private Map<String, String> read(Contract contract, List<ServiceChoice> choices) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> terms = new TreeMap<>();
        if (choices == null || choices.size() > 100) {
            throw Problems.invalidField("services", "has at most 100 choices").toException();
        }
        for (ServiceChoice choice : choices) {
            String id = choice.service();
            if (id == null
                    || !definitions.hasService(
                            contract.lot().region(), contract.term().from(), id)) {
                faults.add(new Fault(
                        null,
                        "services",
                        "'" + id + "' is in no service catalogue at "
                                + contract.lot().region()));
                continue;
            }
            try {
                String term = new ServiceTerm(choice.taken(), choice.deviation(), choice.reason()).toString();
                if (terms.put(TermNames.SERVICE + id, term) != null) {
                    faults.add(new Fault(null, "services." + id, "is there twice"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(null, "services." + id, e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("Nothing was changed.", faults)
                    .withRule("CON-14")
                    .toException();
        }
        return terms;
    }

    private static ServiceChoice choice(String term, String value, Integer change) {
        ServiceTerm read = ServiceTerm.parse(value);
        return new ServiceChoice(
                term.substring(TermNames.SERVICE.length()), read.taken(), read.deviation(), read.reason(), change);
    }
}
