/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.RefusedVariant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ManagedServiceFactory;

/** Figures files in a real framework. */
public class FiguresFilesTest {

    private static final String FILE = "org.leademployer.sample6~north-east-1.0.0";

    private SmallFramework framework;
    private VariantRegistry registry;
    private FiguresFiles files;
    private Bundle factory;

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofSeconds(5));
        files = new FiguresFiles(framework.context(), registry, new SmallGeography());
        factory = framework.installFactory("1.0.0");
    }

    @After
    public void close() {
        files.close();
        registry.close();
        framework.close();
    }

    @Test
    public void sch2_aFileMakesAVariantOnBehalfOfTheBundleWithTheRules() throws Exception {
        update(FILE, "north-east", "1.0.0", "388");
        DeployedVariant variant = find("1.0.0");
        assertEquals("388.00", variant.terms().text("price"));
        assertEquals(DeployedVariant.Source.CONFIGURATION, variant.source());
        assertEquals("org.example.factory", variant.bundle().symbolicName());
        ServiceReference<?> service = framework.context().getServiceReference(CommercialSchedule.class.getName());
        assertEquals(factory, service.getBundle());
        assertEquals("north-east", service.getProperty("region"));
        configurations().deleted(FILE);
        assertNull(find("1.0.0"));
    }

    @Test
    public void sch2_aWrongFileIsRefusedWholeAndWhatWasInForceStays() throws Exception {
        update(FILE, "north-east", "1.0.0", "388");
        update(FILE, "north-est", "1.0.0", "-1");
        assertEquals("388.00", find("1.0.0").terms().text("price"));
        RefusedVariant refused = registry.refused().get(0);
        assertEquals("org.leademployer.sample6-north-east-1.0.0.cfg", refused.origin());
        assertEquals("6", refused.schedule());
        assertEquals(
                List.of(
                        "'region': 'north-est' is not a node of the geography; did you mean 'north-east' or 'north-west'?",
                        "'price': -1.00 lies below 0.00 (pounds)"),
                refused.reasons());
        update(FILE, "north-east", "1.0.0", "13");
        assertEquals(List.of("nobody pays 13.00"), registry.refused().get(0).reasons());
        assertEquals("388.00", find("1.0.0").terms().text("price"));
        update(FILE, "north-east", "1.0.0", "388.00");
        assertEquals("mended", List.of(), registry.refused());
        configurations().updated("org.leademployer.sample6~empty", new Hashtable<>());
        assertEquals(4, registry.refused().get(0).reasons().size());
        configurations().deleted("org.leademployer.sample6~empty");
        assertEquals(List.of(), registry.refused());
    }

    @Test
    public void sch8_aChangedFileTakesThePlaceOfWhatItReplacesInOneMove() throws Exception {
        update(FILE, "north-east", "1.0.0", "388");
        List<Boolean> gaps = new ArrayList<>();
        AtomicInteger changes = new AtomicInteger();
        framework.context().addServiceListener(event -> {
            changes.incrementAndGet();
            gaps.add(find("1.0.0") == null);
        });
        update(FILE, "north-east", "1.0.0", "400");
        assertEquals("400.00", find("1.0.0").terms().text("price"));
        assertEquals("one came and one went", 2, changes.get());
        assertEquals("and something was there all the time", List.of(false, false), gaps);
        assertEquals(List.of(), registry.refused());
        update(FILE, "north-east", "1.1.0", "400");
        assertNull(find("1.0.0"));
        assertNotNull(find("1.1.0"));
        changes.set(0);
        update(FILE, "north-east", "1.1.0", "400.00");
        assertEquals("the same figures change nothing", 0, changes.get());
    }

    @Test
    public void sch1_twoFilesOfOneIdentity() throws Exception {
        update(FILE, "north-east", "1.0.0", "388");
        String copy = "org.leademployer.sample6~copy";
        update(copy, "north-east", "1.0.0", "388");
        assertEquals(1, registry.refused().size());
        configurations().deleted(FILE);
        assertNotNull("the copy takes its place", find("1.0.0"));
        assertEquals(List.of(), registry.refused());
    }

    @Test
    public void x6_theBundleWithTheRulesGoesAndComes() throws Exception {
        update(FILE, "north-east", "1.0.0", "388");
        factory.stop();
        assertNull(find("1.0.0"));
        assertNull(framework.context().getServiceReference(ManagedServiceFactory.class));
        factory.start();
        update(FILE, "north-east", "1.0.0", "388"); // as the configuration admin does
        assertNotNull(find("1.0.0"));
        Bundle second = framework.installFactory("1.1.0");
        assertEquals("1.0.0", find("1.0.0").bundle().version());
        factory.uninstall();
        assertEquals("the next one makes it", "1.1.0", find("1.0.0").bundle().version());
        second.uninstall();
        assertNull(find("1.0.0"));
        assertTrue(registry.refused().isEmpty());
    }

    private void update(String file, String region, String version, String price) throws Exception {
        Hashtable<String, Object> figures = new Hashtable<>();
        figures.put("region", region);
        figures.put("version", version);
        figures.put("validFrom", "2021-04-01");
        figures.put("price", price);
        figures.put("felix.fileinstall.filename", "file:/deploy/" + file.replace('~', '-') + ".cfg");
        configurations().updated(file, figures);
    }

    private ManagedServiceFactory configurations() {
        ServiceReference<ManagedServiceFactory> reference =
                framework.context().getServiceReference(ManagedServiceFactory.class);
        assertEquals("org.leademployer.sample6", reference.getProperty("service.pid"));
        return framework.context().getService(reference);
    }

    private DeployedVariant find(String version) {
        return registry.find(new VariantId("6", new Region("north-east"), VariantVersion.parse(version)))
                .orElse(null);
    }
}
