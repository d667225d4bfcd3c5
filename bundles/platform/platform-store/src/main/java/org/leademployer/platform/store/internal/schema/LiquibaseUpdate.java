/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.Database;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.ui.LoggerUIService;

/**
 * Runs the change sets of a changelog that have not been run, by Liquibase.
 *
 * <p>Its inner machinery alone, without its commands: those would take the lock which a killed process leaves behind, print
 * a summary, and ask a configuration file and the network what to report to whom. Who calls this holds a lock already.
 */
final class LiquibaseUpdate {

    private LiquibaseUpdate() {}

    /**
     * @param connection left with the last transaction committed and without autocommit
     * @throws LiquibaseException when a change set, or the changelog itself, is at fault
     */
    static void run(Connection connection, String schema, Changelog changelog) throws LiquibaseException, SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        ClassLoader ours = LiquibaseUpdate.class.getClassLoader();
        thread.setContextClassLoader(ours);
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.classLoader.name(), ours,
                            Scope.Attr.serviceLocator.name(), new LiquibaseServices(),
                            Scope.Attr.logService.name(), new LiquibaseLog(),
                            Scope.Attr.ui.name(), new LoggerUIService(),
                            Scope.Attr.resourceAccessor.name(), new ChangelogFiles(changelog)),
                    () -> update(databaseOf(connection, schema), changelog));
        } catch (LiquibaseException | SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private static void update(Database database, Changelog changelog) throws Exception {
        try {
            Scope.child(Scope.Attr.database, database, () -> runChangeSets(database, changelog));
        } finally {
            // What it remembers of this database is kept for the life of the thread otherwise.
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .resetAll();
            Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
        }
    }

    private static void runChangeSets(Database database, Changelog changelog) throws LiquibaseException {
        Contexts contexts = new Contexts();
        LabelExpression labels = new LabelExpression();
        DatabaseChangeLog changes = new XMLChangeLogSAXParser()
                .parse(
                        changelog.path(),
                        new ChangeLogParameters(database),
                        Scope.getCurrentScope().getResourceAccessor());

        ChangeLogHistoryService history = Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database);
        history.init();
        changes.validate(database, contexts, labels);

        new ChangeLogIterator(
                        changes,
                        new ShouldRunChangeSetFilter(database),
                        new ContextChangeSetFilter(contexts),
                        new LabelChangeSetFilter(labels),
                        new DbmsChangeSetFilter(database),
                        new IgnoreChangeSetFilter())
                .run(new UpdateVisitor(database, null), new RuntimeEnvironment(database, contexts, labels));
        database.commit();
    }

    /** Its own table lies in the domain's schema, like everything of the domain. */
    private static Database databaseOf(Connection connection, String schema) throws LiquibaseException, SQLException {
        AbstractJdbcDatabase database = kindOf(connection);
        database.setConnection(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        return database;
    }

    private static AbstractJdbcDatabase kindOf(Connection connection) throws LiquibaseException, SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("PostgreSQL")) {
            return new PostgresDatabase();
        }
        if (product.equals("Apache Derby")) {
            DerbyDatabase derby = new DerbyDatabase();
            // Else it would shut the database down where it closes a connection.
            derby.setShutdownEmbeddedDerby(false);
            return derby;
        }
        throw new LiquibaseException("the platform runs on Apache Derby or PostgreSQL, not on " + product);
    }
}
