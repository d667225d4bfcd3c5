/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.internal.StoreFailure;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every bundle that names a schema in its manifest its tables, and then registers a {@link Schema} for it, for which
 * the bundle's components wait. As a health check it says whose tables are not there, and why.
 *
 * <p>One thread does it all, one schema after the other. The data source may come late, and go and come again: with each
 * new one, every schema is looked at anew, since it may lead to another database.
 */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {HealthCheck.NAME + "=schemas", HealthCheck.TAGS + "=readiness"})
public final class SchemaExtender implements HealthCheck, BundleTrackerCustomizer<SchemaExtender.Declared> {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;
    private final BundleTracker<Declared> bundles;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<Bundle, Declared> declared = new ConcurrentHashMap<>();
    private final Duration pause;
    private volatile DataSource dataSource;

    @Activate
    public SchemaExtender(BundleContext context) {
        this(context, PAUSE);
    }

    SchemaExtender(BundleContext context, Duration pause) {
        this.context = context;
        this.pause = pause;
        this.bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "platform-schemas"));
        // With the thread goes what Liquibase keeps, some megabytes, once every schema has its tables.
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // What arrives after the end is not done.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Activate
    void open() {
        bundles.open();
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        bundles.close();
        // A change set is one transaction: it is better finished than cut off, where it does not take for ever.
        thread.awaitTermination(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Reference(
            target = "(osgi.jndi.service.name=platform)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDataSource(DataSource arrived) {
        dataSource = arrived;
        declared.values().forEach(this::submit);
    }

    void unbindDataSource(DataSource gone) {
        if (dataSource == gone) {
            dataSource = null;
            declared.values().forEach(each -> each.notReady(State.WAITS_FOR_THE_DATABASE));
        } else {
            // The next one is there already.
            declared.values().forEach(this::submit);
        }
    }

    @Override
    public Declared addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(Schema.HEADER);
        if (header == null) {
            return null;
        }
        Declared found = new Declared(bundle, header);
        declared.put(bundle, found);
        submit(found);
        return found;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Declared found) {
        // From STARTING to ACTIVE: all the same.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Declared found) {
        declared.remove(bundle);
        found.remove();
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        declared.values().stream().sorted(Comparator.comparing(Declared::name)).forEach(each -> each.tell(log));
        if (declared.isEmpty()) {
            log.info("No bundle has tables.");
        }
        return new Result(log);
    }

    private void submit(Declared schema) {
        submit(schema, Duration.ZERO);
    }

    private Future<?> submit(Declared schema, Duration delay) {
        return thread.schedule(schema::bringUpToDate, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private enum State {
        WAITS_FOR_THE_DATABASE,
        READY,
        FAILED
    }

    /** The schema that one bundle has declared. */
    final class Declared {

        private final Bundle bundle;
        private final String header;
        private State state = State.WAITS_FOR_THE_DATABASE;
        private String failure;
        private boolean removed;
        private DataSource readyOn;
        private ServiceRegistration<Schema> registration;
        private Future<?> retry;

        Declared(Bundle bundle, String header) {
            this.bundle = bundle;
            this.header = header;
        }

        String name() {
            return bundle.getSymbolicName();
        }

        private void bringUpToDate() {
            DataSource now = dataSource;
            if (now == null || isDone(now)) {
                return;
            }
            notReady(State.WAITS_FOR_THE_DATABASE);
            try {
                SchemaDeclaration declaration = SchemaDeclaration.parse(header);
                Changelog changelog = Changelog.of(bundle, declaration.changelog());
                long begun = System.nanoTime();
                Migration.Outcome outcome = migrate(now, declaration, changelog);
                LOG.info(
                        "The tables of schema {} are {}, after {} ms",
                        declaration.schema(),
                        outcome == Migration.Outcome.CHANGED ? "up to date now" : "up to date",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                ready(declaration.schema(), now);
            } catch (NotReached e) {
                tryAgain(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalArgumentException e) {
                fail("its manifest header " + Schema.HEADER + " is refused: " + e.getMessage(), null);
            } catch (SQLException e) {
                fail(StoreFailure.of(e).getMessage(), StoreFailure.of(e));
            } catch (Exception | Error e) {
                // Errors too: the thread would swallow them, and the schema would wait for ever.
                fail(reason(e), e);
            }
        }

        private Migration.Outcome migrate(DataSource now, SchemaDeclaration declaration, Changelog changelog)
                throws NotReached, SQLException, LiquibaseException, InterruptedException {
            try (Connection connection = connect(now)) {
                return Migration.run(connection, declaration.schema(), changelog);
            }
        }

        private synchronized boolean isDone(DataSource now) {
            return removed || readyOn == now;
        }

        private void ready(String schema, DataSource on) {
            synchronized (this) {
                if (removed || dataSource != on) {
                    return;
                }
                state = State.READY;
                failure = null;
                readyOn = on;
            }
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(Schema.NAME, schema);
            // Outside the lock: the domain's components start in here, on this thread.
            ServiceRegistration<Schema> registered =
                    context.registerService(Schema.class, new MigratedSchema(schema), properties);
            boolean late;
            synchronized (this) {
                late = readyOn != on;
                if (!late) {
                    registration = registered;
                }
            }
            if (late) {
                registered.unregister();
            }
        }

        private void notReady(State now) {
            ServiceRegistration<Schema> registered;
            synchronized (this) {
                state = now;
                readyOn = null;
                registered = registration;
                registration = null;
            }
            if (registered != null) {
                registered.unregister();
            }
        }

        private void remove() {
            synchronized (this) {
                removed = true;
            }
            notReady(State.WAITS_FOR_THE_DATABASE);
        }

        private void tryAgain(String reason) {
            synchronized (this) {
                if (!reason.equals(failure)) {
                    LOG.warn(
                            "The tables of {} wait for the database, which is asked again every {} s: {}",
                            name(),
                            pause.toSeconds(),
                            reason);
                }
                failure = reason;
                if (retry != null) {
                    retry.cancel(false);
                }
                retry = submit(this, pause);
            }
        }

        private void fail(String reason, Throwable cause) {
            String text = "The tables of " + name() + " cannot be brought up to date: " + reason
                    + " Nothing that needs them is started. Put right what is named here, in the bundle or in the"
                    + " database, then start the bundle anew: bundle:restart " + name();
            synchronized (this) {
                state = State.FAILED;
                failure = text;
            }
            LOG.error(text, cause);
        }

        private synchronized void tell(FormattingResultLog log) {
            switch (state) {
                case READY -> log.info("The tables of {} are there.", name());
                case FAILED -> log.critical("{}", failure);
                case WAITS_FOR_THE_DATABASE -> log.temporarilyUnavailable(
                        "The tables of {} wait for the database. {}", name(), failure == null ? "" : failure);
            }
        }
    }

    private static Connection connect(DataSource dataSource) throws NotReached {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NotReached(StoreFailure.of(e).getMessage());
        }
    }

    /** The innermost reason in its own words: those around it repeat it, and statements. */
    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException) {
                return StoreFailure.of(at).getMessage() + ".";
            }
            root = at;
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("") + ".";
    }

    private record MigratedSchema(String name) implements Schema {}

    /** There is no connection; perhaps later. */
    private static final class NotReached extends Exception {

        private static final long serialVersionUID = 1L;

        NotReached(String message) {
            super(message);
        }
    }
}
