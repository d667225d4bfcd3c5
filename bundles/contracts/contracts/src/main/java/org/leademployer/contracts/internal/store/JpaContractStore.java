/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityExistsException;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ContractProblems;
import org.leademployer.contracts.internal.rules.ScheduleTemplate;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Recent;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts in the database. */
@Component(service = ContractStore.class)
public final class JpaContractStore implements ContractStore {

    private static final ScheduleTemplate TEMPLATE = ScheduleTemplate.national();

    /** By JDBC: JPA would first read what it is to change, and costs as much as all else that happens in a change. */
    private static final String UPDATE = "UPDATE contracts.contract SET version = version + 1, contract_state = ?,"
            + " signed_on = ?, started_on = ?, senior_owner = ?, day_to_day_owner = ?, commercial_manager = ?,"
            + " commissioner_finance = ?, lead_employer_finance = ?, tier = ?, risk_sharing = ?,"
            + " risk_sharing_signed_on = ?, gdpr_variation = ? WHERE id = ? AND version = ?";

    private static final String UPDATE_SCHEDULE = "UPDATE contracts.contract_schedule SET status = ?, due_on = ?,"
            + " reason = ?, variant = ? WHERE contract_id = ? AND schedule_number = ?";

    /** Change control alone writes these (CON-9). */
    private static final String UPDATE_TERMS = "UPDATE contracts.contract SET version = version + 1, lot_title = ?,"
            + " region = ?, specialties = ?, lead_employer = ?, value_pence = ?, term_to = ?, extension_months = ?"
            + " WHERE id = ? AND version = ?";

    /** The order of references is that of their characters, whatever the database sorts by; the index has the same. */
    private static final String PAGE =
            "SELECT c.* FROM contracts.contract c --DERBY-PROPERTIES constraint=CONTRACT_REFERENCE\n" + "WHERE ";

    private static final String SIGN_ALONE = "UPDATE contracts.signing SET signatures = signatures + 1 WHERE id = 1";

    private final EntityManagerFactory unit;
    private final Transactions transactions;
    /** By id and by reference. */
    private final Recent<String, Contract> recent;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public JpaContractStore(
            @Reference(target = "(osgi.unit.name=contracts)") EntityManagerFactory unit,
            @Reference(target = "(schema=contracts)") Schema schema,
            @Reference Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
        this.recent = new Recent<>(transactions);
    }

    @Override
    public List<Contract> ofRegions(Collection<Region> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        List<String> slugs = regions.stream().map(Region::slug).toList();
        return contracts("c.region IN :regions", query -> query.setParameter("regions", slugs));
    }

    @Override
    public List<Contract> page(Collection<Region> regions, String after, int limit) throws SQLException {
        if (regions != null && regions.isEmpty()) {
            return List.of();
        }
        String reference = Rows.isPostgresql(transactions.connection()) ? "c.reference COLLATE \"C\"" : "c.reference";
        String sql = PAGE + reference + " > ?"
                + (regions == null
                        ? ""
                        : " AND c.region IN (" + String.join(", ", Collections.nCopies(regions.size(), "?")) + ")")
                + " ORDER BY " + reference + " FETCH FIRST " + limit + " ROWS ONLY";
        List<ContractEntity> entities = new ArrayList<>();
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            select.setString(1, after == null ? "" : after);
            int index = 2;
            for (Region region : regions == null ? List.<Region>of() : regions) {
                select.setString(index++, region.slug());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entities.add(ContractEntity.read(row));
                }
            }
        }
        Map<String, List<ContractSchedule>> schedules = schedules(entities);
        return entities.stream()
                .map(contract -> contract.toContract(schedules.getOrDefault(contract.id(), List.of())))
                .toList();
    }

    /** Along the key: without being told so Derby compares each row of the table with all of these contracts. */
    private Map<String, List<ContractSchedule>> schedules(List<ContractEntity> contracts) throws SQLException {
        Map<String, List<ContractSchedule>> schedules = new HashMap<>();
        if (contracts.isEmpty()) {
            return schedules;
        }
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "SELECT contract_id, schedule_number, status, due_on, reason, variant FROM contracts.contract_schedule"
                                + " --DERBY-PROPERTIES constraint=CONTRACT_SCHEDULE_KEY\nWHERE contract_id IN ("
                                + String.join(", ", Collections.nCopies(contracts.size(), "?"))
                                + ") ORDER BY contract_id, schedule_number")) {
            for (int i = 0; i < contracts.size(); i++) {
                select.setString(i + 1, contracts.get(i).id());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int number = row.getInt("schedule_number");
                    schedules
                            .computeIfAbsent(row.getString("contract_id"), first -> new ArrayList<>())
                            .add(new ContractSchedule(
                                    number,
                                    TEMPLATE.title(number),
                                    ContractSchedule.Status.valueOf(row.getString("status")),
                                    Rows.day(row, "due_on"),
                                    row.getString("reason"),
                                    row.getString("variant")));
                }
            }
        }
        return schedules;
    }

    @Override
    public List<Contract> signed() {
        return contracts("c.state <> :draft", query -> query.setParameter("draft", Contract.State.DRAFT.name()));
    }

    @Override
    public Optional<Contract> find(String idOrReference) {
        return recent.find(idOrReference, () -> read(idOrReference));
    }

    private Optional<Contract> read(String idOrReference) {
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
                        .map(schedule -> schedule.toSchedule(TEMPLATE.title(schedule.number())))
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
    public Contract update(Contract before, Contract after) {
        return transactions.call(() -> {
            updateRow(after);
            for (ContractSchedule schedule : after.schedules()) {
                if (!before.schedules().contains(schedule)) {
                    updateRow(after.id(), schedule);
                }
            }
            Contract kept = ContractChanges.kept(after);
            recent.changed(kept, kept.id(), kept.reference());
            return kept;
        });
    }

    @Override
    public Contract updateTerms(Contract before, Contract after) {
        return transactions.call(() -> {
            try (PreparedStatement update = transactions.connection().prepareStatement(UPDATE_TERMS)) {
                update.setString(1, after.lot().title());
                update.setString(2, after.lot().region().slug());
                update.setString(
                        3,
                        after.lot().specialties().isEmpty()
                                ? null
                                : String.join(",", after.lot().specialties()));
                update.setString(4, after.leadEmployer().value());
                update.setLong(5, after.value().pence());
                setDay(update, 6, after.term().to());
                update.setInt(7, after.extensionMonths());
                update.setString(8, after.id());
                update.setLong(9, before.version());
                if (update.executeUpdate() == 0) {
                    throw ContractProblems.changed(after.reference()).toException();
                }
            }
            for (ContractSchedule schedule : after.schedules()) {
                if (!before.schedules().contains(schedule)) {
                    updateRow(after.id(), schedule);
                }
            }
            Contract kept = ContractChanges.kept(after);
            recent.changed(kept, kept.id(), kept.reference());
            return kept;
        });
    }

    private void updateRow(Contract contract) throws SQLException {
        MinimumRecord record = contract.record();
        try (PreparedStatement update = transactions.connection().prepareStatement(UPDATE)) {
            update.setString(1, contract.state().name());
            setDay(update, 2, contract.signedOn());
            setDay(update, 3, contract.startedOn());
            update.setString(4, record.seniorContractOwner());
            update.setString(5, record.contractOwner());
            update.setString(6, record.commercialContractManager());
            update.setString(7, record.commissionerFinanceContact());
            update.setString(8, record.leadEmployerFinanceContact());
            update.setString(9, record.tier() == null ? null : record.tier().name());
            update.setString(10, record.riskSharingAgreement());
            setDay(update, 11, record.riskSharingSignedOn());
            update.setString(12, record.gdprVariation());
            update.setString(13, contract.id());
            update.setLong(14, contract.version());
            if (update.executeUpdate() == 0) {
                throw ContractProblems.changed(contract.reference()).toException();
            }
        }
    }

    private void updateRow(String contractId, ContractSchedule schedule) throws SQLException {
        try (PreparedStatement update = transactions.connection().prepareStatement(UPDATE_SCHEDULE)) {
            update.setString(1, schedule.status().name());
            setDay(update, 2, schedule.dueOn());
            update.setString(3, schedule.reason());
            update.setString(4, schedule.variant());
            update.setString(5, contractId);
            update.setInt(6, schedule.number());
            update.executeUpdate();
        }
    }

    private static void setDay(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setDate(index, day == null ? null : Date.valueOf(day));
    }

    @Override
    public void signAlone() throws SQLException {
        try (PreparedStatement statement = transactions.connection().prepareStatement(SIGN_ALONE)) {
            statement.executeUpdate();
        }
    }

    /** Contracts and their schedules in two queries, however many there are. */
    private List<Contract> contracts(String condition, Function<TypedQuery<?>, TypedQuery<?>> parameters) {
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
                                schedule -> schedule.toSchedule(TEMPLATE.title(schedule.number())),
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

    /** Forgets what it has read: changes go past it. */
    private EntityManager entities() {
        EntityManager entities = transactions.entityManager(unit);
        entities.clear();
        return entities;
    }
}
