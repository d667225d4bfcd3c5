/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.felix.hc.api.Result;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.internal.TestStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;

public class SchemaExtenderTest {

    private static final String HEADER = "name=things;changelog=\"db/things.xml\"";
    private static final String TABLE = "<changeSet id='one' author='test'><createTable schemaName='things'"
            + " tableName='one'><column name='id' type='int'/></createTable></changeSet>";
    private static final String BROKEN =
            "<changeSet id='one' author='test'><dropTable schemaName='things'" + " tableName='nowhere'/></changeSet>";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private SynchronousBundleListener listener;
    private Bundle[] bundles = {};
    private TestStore store;
    private SchemaExtender extender;

    @Before
    public void open() throws Exception {
        store = new TestStore();
        extender = new SchemaExtender(context(), Duration.ofMillis(10));
    }

    @After
    public void close() throws Exception {
        extender.close();
        store.close();
    }

    @Test
    public void givesABundleItsTables_thenSaysSo() throws Exception {
        bundles = new Bundle[] {bundle(HEADER, TABLE), bundle(null, TABLE)};
        extender.bindDataSource(store.dataSource());
        extender.open();

        assertEquals("registered things", next());
        assertEquals(0, store.number("select count(*) from things.one"));
        assertReady("The tables of org.leademployer.things are there.");
    }

    @Test
    public void waitsForTheDataSource() throws Exception {
        bundles = new Bundle[] {bundle(HEADER, TABLE)};
        extender.open();
        assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, extender.execute().getStatus());

        extender.bindDataSource(store.dataSource());

        assertEquals("registered things", next());
    }

    @Test
    public void takesItBack_whenTheDataSourceGoes_andLooksAnew_whenOneComes() throws Exception {
        bundles = new Bundle[] {bundle(HEADER, TABLE)};
        extender.bindDataSource(store.dataSource());
        extender.open();
        assertEquals("registered things", next());

        extender.unbindDataSource(store.dataSource());
        assertEquals("unregistered things", next());
        assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, extender.execute().getStatus());

        try (TestStore other = new TestStore()) {
            extender.bindDataSource(other.dataSource());
            assertEquals("registered things", next());
            assertEquals(0, other.number("select count(*) from things.one"));
        }
    }

    @Test
    public void followsBundles_thatStartAndStop() throws Exception {
        extender.bindDataSource(store.dataSource());
        extender.open();
        assertReady("No bundle has tables.");

        Bundle late = bundle(HEADER, TABLE);
        listener.bundleChanged(new BundleEvent(BundleEvent.STARTING, late));
        assertEquals("registered things", next());
        listener.bundleChanged(new BundleEvent(BundleEvent.STARTED, late));
        assertNull(events.poll());

        state = Bundle.STOPPING;
        listener.bundleChanged(new BundleEvent(BundleEvent.STOPPING, late));
        assertEquals("unregistered things", next());
        assertReady("No bundle has tables.");
    }

    @Test
    public void takesThemAllBack_whenItStops() throws Exception {
        bundles = new Bundle[] {bundle(HEADER, TABLE)};
        extender.bindDataSource(store.dataSource());
        extender.open();
        assertEquals("registered things", next());

        extender.close();

        assertEquals("unregistered things", next());
    }

    @Test
    public void saysWhatIsWrong_whenAMigrationFails_andServesTheOthers() throws Exception {
        bundles = new Bundle[] {bundle(HEADER, BROKEN), bundle("name=x;changelog=\"x\"", TABLE), bundle(OTHER, OTHERS)};
        extender.bindDataSource(store.dataSource());
        extender.open();

        assertEquals("registered others", next());
        Result result = extender.execute();
        assertEquals(Result.Status.CRITICAL, result.getStatus());
        String text = result.toString();
        assertTrue(
                text,
                text.contains("cannot be brought up to date: MigrationFailedException") || text.contains("42Y55"));
        assertTrue(text, text.contains("its manifest header Lead-Employer-Schema is refused"));
        assertTrue(text, text.contains("bundle:restart org.leademployer.things"));
        assertNull(events.poll());
    }

    private static final String OTHER = "name=others;changelog=\"db/things.xml\"";
    private static final String OTHERS = TABLE.replace("things", "others");

    @Test
    public void triesAgain_whenThereIsNoConnection() throws Exception {
        DataSource unreachable = proxy(DataSource.class, (name, arguments) -> {
            events.add("asked");
            throw new SQLException("connection refused", "08001");
        });
        bundles = new Bundle[] {bundle(HEADER, TABLE)};
        extender.bindDataSource(unreachable);
        extender.open();

        assertEquals("asked", next());
        assertEquals("asked", next());
        Result result = extender.execute();
        assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, result.getStatus());
        assertTrue(result.toString(), result.toString().contains("connection refused"));
    }

    private void assertReady(String text) {
        Result result = extender.execute();
        assertEquals(result.toString(), Result.Status.OK, result.getStatus());
        assertTrue(result.toString(), result.toString().contains(text));
    }

    private String next() throws InterruptedException {
        return events.poll(30, TimeUnit.SECONDS);
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (name, arguments) -> switch (name) {
            case "addBundleListener" -> {
                listener = (SynchronousBundleListener) arguments[0];
                yield null;
            }
            case "removeBundleListener" -> null;
            case "getBundles" -> bundles;
            case "registerService" -> register((Schema) arguments[1], (Dictionary<?, ?>) arguments[2]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private ServiceRegistration<?> register(Schema schema, Dictionary<?, ?> properties) {
        assertEquals(schema.name(), properties.get(Schema.NAME));
        ServiceRegistration<?> registration = proxy(ServiceRegistration.class, (name, arguments) -> {
            assertEquals("unregister", name);
            events.add("unregistered " + schema.name());
            return null;
        });
        events.add("registered " + schema.name());
        return registration;
    }

    private int state = Bundle.ACTIVE;

    private Bundle bundle(String header, String changeSets) throws IOException {
        Path changelog = folder.newFolder().toPath().resolve("db/things.xml");
        Files.createDirectories(changelog.getParent());
        Files.write(changelog, MigrationTest.file(changeSets));
        Dictionary<String, String> headers = new Hashtable<>();
        if (header != null) {
            headers.put(Schema.HEADER, header);
        }
        return proxy(Bundle.class, (name, arguments) -> switch (name) {
            case "getState" -> state;
            case "getHeaders" -> headers;
            case "getSymbolicName" -> "org.leademployer.things";
            case "findEntries" -> {
                assertEquals(List.of("db", "*", true), List.of(arguments));
                yield Collections.enumeration(List.of(entry("/db/"), entry(changelog)));
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** As a bundle names its entries: by their path in the bundle. */
    private static URL entry(Path file) {
        return entry("/db/" + file.getFileName(), file);
    }

    private static URL entry(String path) {
        return entry(path, null);
    }

    private static URL entry(String path, Path content) {
        try {
            return new URL("bundle", "1.0", 0, path, new java.net.URLStreamHandler() {
                @Override
                protected java.net.URLConnection openConnection(URL url) throws IOException {
                    return content.toUri().toURL().openConnection();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Answers {
        Object answer(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                SchemaExtenderTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "toString" -> type.getSimpleName();
                    default -> answers.answer(method.getName(), arguments);
                }));
    }
}
