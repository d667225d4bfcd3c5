/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is held on one trainee, to be gathered, held back and erased (IG-8). Every method wants an open transaction. */
@Component(service = SubjectStore.class)
public final class SubjectStore {

    private static final String TRAINEE = "SELECT id, surname, registration_body, registration_number, training_number,"
            + " ni_number, restricted FROM employment.trainee WHERE erased_at IS NULL AND ";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public SubjectStore(
            @Reference(target = "(schema=employment)") Schema schema, @Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Everything that stands in a trainee's row. What is not known is null.
     *
     * @param id the platform's id
     */
    public record Person(
            String id,
            String surname,
            String registrationBody,
            String registrationNumber,
            String trainingNumber,
            String niNumber,
            boolean restricted) {

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "trainee " + id;
        }
    }

    /**
     * A row in quarantine.
     *
     * @param cells empty once it is settled
     */
    public record Row(String id, String state, Map<String, String> cells, Instant at, String by) {

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "quarantined placement " + id;
        }
    }

    /** Nothing where the trainee is erased. */
    public Optional<Person> ofId(String id) throws SQLException {
        return people("id = ?", List.of(id)).stream().findFirst();
    }

    public List<Person> ofRegistration(String body, String number) throws SQLException {
        return people("registration_body = ? AND registration_number = ?", List.of(body, number));
    }

    public List<Person> ofTrainingNumber(String number) throws SQLException {
        return people("training_number = ?", List.of(number));
    }

    private List<Person> people(String condition, List<String> values) throws SQLException {
        List<Person> found = new ArrayList<>();
        try (PreparedStatement select = connection().prepareStatement(TRAINEE + condition)) {
            EmploymentStore.set(select, 1, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Person(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getInt(7) == 1));
                }
            }
        }
        return found;
    }

    /** Ids behind {@code after} of trainees with placements, all of which ended before a day. */
    public List<String> endedBefore(LocalDate day, String after, int limit) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT t.id FROM employment.trainee t WHERE t.erased_at IS NULL AND t.id > ?"
                        + " AND EXISTS (SELECT 1 FROM employment.placement p WHERE p.trainee_id = t.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM employment.placement p WHERE p.trainee_id = t.id"
                        + " AND p.last_day >= ?) ORDER BY t.id FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, after == null ? "" : after);
            select.setDate(2, Date.valueOf(day));
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Rows that wait and are the person's, as their cells say: settled ones have no content any more. */
    public List<Row> waiting(Predicate<Map<String, String>> isOfPerson) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement select = connection()
                        .prepareStatement("SELECT id, state, content, quarantined_at, quarantined_by"
                                + " FROM employment.quarantined_placement WHERE state = 'OPEN' ORDER BY id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<String, String> cells = RowContent.cells(row.getString(3));
                if (isOfPerson.test(cells)) {
                    found.add(new Row(
                            row.getString(1),
                            row.getString(2),
                            cells,
                            EmploymentStore.instant(row, 4),
                            row.getString(5)));
                }
            }
        }
        return found;
    }

    /** Deletes rows of quarantine, whole: the digest of a row is of what it said. @return how many there were */
    public int deleteRows(List<String> ids, List<String> rowKeys) throws SQLException {
        return delete("id", ids) + delete("row_key", rowKeys);
    }

    private int delete(String column, List<String> values) throws SQLException {
        int deleted = 0;
        try (PreparedStatement delete = connection()
                .prepareStatement("DELETE FROM employment.quarantined_placement WHERE " + column + " = ?")) {
            for (String value : values) {
                delete.setString(1, value);
                deleted += delete.executeUpdate();
            }
        }
        return deleted;
    }

    public int deletePlacements(String traineeId) throws SQLException {
        try (PreparedStatement delete =
                connection().prepareStatement("DELETE FROM employment.placement WHERE trainee_id = ?")) {
            delete.setString(1, traineeId);
            return delete.executeUpdate();
        }
    }

    /** @return whether that was otherwise before */
    public boolean restrict(String traineeId, boolean restricted) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.trainee SET restricted = ? WHERE id = ? AND restricted <> ?")) {
            update.setInt(1, restricted ? 1 : 0);
            update.setString(2, traineeId);
            update.setInt(3, restricted ? 1 : 0);
            return update.executeUpdate() == 1;
        }
    }

    /** Overwrites all that names the trainee; the id stays, which charges and calculations rest on. */
    public boolean overwrite(String traineeId, Instant at) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.trainee SET surname = 'erased', identity_key = ?,"
                        + " registration_body = NULL, registration_number = NULL, training_number = NULL,"
                        + " ni_number = NULL, erased_at = ? WHERE id = ? AND erased_at IS NULL")) {
            update.setString(1, "erased " + traineeId);
            EmploymentStore.setInstant(update, 2, at);
            update.setString(3, traineeId);
            return update.executeUpdate() == 1;
        }
    }

    private Connection connection() throws SQLException {
        return transactions.connection();
    }
}
