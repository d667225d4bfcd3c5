/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import liquibase.exception.LiquibaseException;

/**
 * Brings the tables of a schema to the form that a changelog describes: creates the schema where it is absent, runs what
 * has not been run, and remembers the changelog's digest, so that the next start with the same changelog asks the
 * database one question and Liquibase none.
 *
 * <p>Each change set is one transaction, so a killed process leaves whole change sets behind. Nor does it leave a lock:
 * Derby belongs to one process, and PostgreSQL's lock goes with its connection.
 */
final class Migration {

    enum Outcome {
        /** Nothing was to be done. */
        UNCHANGED,
        /** The tables were created or changed. */
        CHANGED
    }

    private static final String DIGESTS = "applied_changelog";

    private final Connection connection;
    private final String schema;
    private final Changelog changelog;

    private Migration(Connection connection, String schema, Changelog changelog) {
        this.connection = connection;
        this.schema = schema;
        this.changelog = changelog;
    }

    /**
     * @param connection in autocommit mode, and left so; not part of a transaction
     * @param schema a valid name: it becomes part of statements
     * @throws LiquibaseException when a change set, or the changelog itself, is at fault
     */
    static Outcome run(Connection connection, String schema, Changelog changelog)
            throws SQLException, LiquibaseException, InterruptedException {
        return new Migration(connection, schema, changelog).run();
    }

    private Outcome run() throws SQLException, LiquibaseException, InterruptedException {
        String digest = changelog.digest();
        if (appliedDigest().filter(digest::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        try (MigrationLock lock = MigrationLock.take(connection)) {
            if (appliedDigest().filter(digest::equals).isPresent()) {
                return Outcome.UNCHANGED; // by another node, while this one waited
            }
            createSchema();
            try {
                LiquibaseUpdate.run(connection, schema, changelog);
            } finally {
                backToAutoCommit();
            }
            keep(digest);
        }
        return Outcome.CHANGED;
    }

    private void backToAutoCommit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void createSchema() throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schemas.getString("TABLE_SCHEM").equals(asStored(schema))) {
                    return;
                }
            }
        }
        execute("create schema " + schema);
    }

    private Optional<String> appliedDigest() throws SQLException {
        if (!hasDigests()) {
            return Optional.empty();
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select sha256 from " + schema + "." + DIGESTS)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private void keep(String digest) throws SQLException {
        if (!hasDigests()) {
            execute("create table " + schema + "." + DIGESTS + " (sha256 varchar(64) not null)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + schema + "." + DIGESTS + " (sha256) values (?)")) {
            execute("delete from " + schema + "." + DIGESTS);
            insert.setString(1, digest);
            insert.executeUpdate();
            connection.commit();
        } finally {
            backToAutoCommit();
        }
    }

    private boolean hasDigests() throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, asStored(schema), asStored(DIGESTS), new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** Names that are not quoted: upper case in Derby, lower case in PostgreSQL. */
    private String asStored(String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }
}
