/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.persistence.EntityExistsException;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import javax.persistence.TypedQuery;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.internal.rules.ContractProblems;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts in the database. */
@Component(service = ContractStore.class)
public final class JpaContractStore implements ContractStore {

    private static final String SIGN_ALONE = "UPDATE contracts.signing SET signatures = signatures + 1 WHERE id = 1";

    private final EntityManagerFactory unit;
    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public JpaContractStore(
            @Reference(target = "(osgi.unit.name=contracts)") EntityManagerFactory unit,
            @Reference(target = "(schema=contracts)") Schema schema,
            @Reference Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    @Override
    public List<Contract> ofRegions(Collection<Region> regions, IntFunction<String> titles) {
        if (regions.isEmpty()) {
            return List.of();
        }
        List<String> slugs = regions.stream().map(Region::slug).toList();
        return contracts("c.region IN :regions", query -> query.setParameter("regions", slugs), titles);
    }

    @Override
    public List<Contract> signed(IntFunction<String> titles) {
        return contracts(
                "c.state <> :draft", query -> query.setParameter("draft", Contract.State.DRAFT.name()), titles);
    }

    @Override
    public Optional<Contract> find(String idOrReference, IntFunction<String> titles) {
        EntityManager entities = entities();
        ContractEntity byId = entities.find(ContractEntity.class, idOrReference);
        return Optional.ofNullable(byId)
                .or(() -> byReference(entities, idOrReference))
                .map(contract -> contract.toContract(entities
                        .createQuery(
                                "SELECT s FROM ContractScheduleEntity s WHERE s.contractId = :contract ORDER BY s.number",
                                ContractScheduleEntity.class)
                        .setParameter("contract", contract.id())
                        .getResultList()
                        .stream()
                        .map(schedule -> schedule.toSchedule(titles.apply(schedule.number())))
                        .toList()));
    }

    @Override
    public boolean hasReference(String reference) {
        return byReference(entities(), reference).isPresent();
    }

    @Override
    public void add(Contract contract) {
        EntityManager entities = entities();
        entities.persist(ContractEntity.of(contract));
        try {
            entities.flush();
        } catch (EntityExistsException e) {
            throw ContractProblems.referenceTaken(contract.reference()).toException(e);
        }
        contract.schedules().forEach(schedule -> entities.persist(ContractScheduleEntity.of(contract.id(), schedule)));
        entities.flush();
    }

    @Override
    public void update(Contract contract) {
        EntityManager entities = entities();
        ContractEntity entity = entities.find(ContractEntity.class, contract.id());
        if (entity.version() != contract.version()) {
            throw ContractProblems.changed(contract.reference()).toException();
        }
        try {
            entities.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entity.take(contract);
            for (ContractSchedule schedule : contract.schedules()) {
                entities.find(ContractScheduleEntity.class, key(contract.id(), schedule.number()))
                        .take(schedule);
            }
            entities.flush();
        } catch (OptimisticLockException e) {
            throw ContractProblems.changed(contract.reference()).toException(e);
        }
    }

    @Override
    public void signAlone() throws SQLException {
        try (PreparedStatement statement = transactions.connection().prepareStatement(SIGN_ALONE)) {
            statement.executeUpdate();
        }
    }

    /** Contracts and their schedules in two queries, however many there are. */
    private List<Contract> contracts(
            String condition, Function<TypedQuery<?>, TypedQuery<?>> parameters, IntFunction<String> titles) {
        EntityManager entities = entities();
        TypedQuery<ContractEntity> contracts =
                entities.createQuery("SELECT c FROM ContractEntity c WHERE " + condition, ContractEntity.class);
        parameters.apply(contracts);
        TypedQuery<ContractScheduleEntity> schedules = entities.createQuery(
                "SELECT s FROM ContractScheduleEntity s WHERE s.contractId IN (SELECT c.id FROM ContractEntity c WHERE "
                        + condition + ") ORDER BY s.contractId, s.number",
                ContractScheduleEntity.class);
        parameters.apply(schedules);
        Map<String, List<ContractSchedule>> byContract = schedules.getResultList().stream()
                .collect(Collectors.groupingBy(
                        ContractScheduleEntity::contractId,
                        HashMap::new,
                        Collectors.mapping(
                                schedule -> schedule.toSchedule(titles.apply(schedule.number())),
                                Collectors.toList())));
        return contracts.getResultList().stream()
                .map(contract -> contract.toContract(byContract.getOrDefault(contract.id(), List.of())))
                // Not by the database: its order depends on its collation, and paging goes by this one.
                .sorted(Comparator.comparing(Contract::reference))
                .toList();
    }

    private static Optional<ContractEntity> byReference(EntityManager entities, String reference) {
        return entities
                .createQuery("SELECT c FROM ContractEntity c WHERE c.reference = :reference", ContractEntity.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static ContractScheduleEntity.Key key(String contractId, int number) {
        ContractScheduleEntity.Key key = new ContractScheduleEntity.Key();
        key.contractId = contractId;
        key.number = number;
        return key;
    }

    private EntityManager entities() {
        return transactions.entityManager(unit);
    }
}
