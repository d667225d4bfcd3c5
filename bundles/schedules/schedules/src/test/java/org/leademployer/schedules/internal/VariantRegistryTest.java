/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/** The registry in a real framework. */
public class VariantRegistryTest {

    private static final Region NORTH_WEST = new Region("north-west");

    private SmallFramework framework;
    private VariantRegistry registry;

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofSeconds(5));
    }

    @After
    public void close() {
        registry.close();
        framework.close();
    }

    @Test
    public void sch1_aVariantIsKnownByIdentityTermsAndTheBytesOfItsBundle() throws Exception {
        Bundle bundle = framework.installVariant("north-west", "1.0.0", "388.00");
        DeployedVariant variant = registry.find(id("north-west", "1.0.0")).orElseThrow();
        byte[] jar = Files.readAllBytes(Path.of(bundle.getLocation().substring("file:".length())));
        assertEquals(Sha256.of(jar), variant.bundle().sha256());
        assertEquals("org.example.north-west", variant.bundle().symbolicName());
        assertEquals("1.0.0", variant.bundle().version());
        assertEquals(DeployedVariant.Source.BUNDLE, variant.source());
        assertEquals("388.00", variant.terms().text("price"));
        assertEquals(List.of(), registry.refused());
    }

    @Test
    public void sch1_theDigestIsThatOfWhatWasInstalledWhateverBecomesOfTheFile() throws Exception {
        Bundle bundle = framework.installVariant("north-west", "1.0.0", "388.00");
        String before =
                registry.find(id("north-west", "1.0.0")).orElseThrow().bundle().sha256();
        Files.write(Path.of(bundle.getLocation().substring("file:".length())), new byte[] {1});
        bundle.stop();
        bundle.start();
        assertEquals(
                before,
                registry.find(id("north-west", "1.0.0")).orElseThrow().bundle().sha256());
        byte[] updated = SmallFramework.jar(
                "org.example.north-west", "1.1.0", Map.of("Sample-Region", "north-west", "Sample-Price", "1.00"));
        bundle.update(new ByteArrayInputStream(updated));
        assertEquals(
                Sha256.of(updated),
                registry.find(id("north-west", "1.1.0")).orElseThrow().bundle().sha256());
        assertTrue(registry.find(id("north-west", "1.0.0")).isEmpty());
    }

    @Test
    public void sch3_versionsStandSideBySideAndADraftTakesTheNewest() throws Exception {
        framework.register(SampleVariant.of("national", "2.0.0", "1.00"));
        framework.register(SampleVariant.of("north-west", "1.0.0", "2.00"));
        framework.register(SampleVariant.of("north-west", "1.10.0", "3.00"));
        framework.register(SampleVariant.of("north-west", "1.9.0", "4.00"));
        assertEquals(
                List.of("national 2.0.0", "north-west 1.10.0", "north-west 1.9.0", "north-west 1.0.0"),
                registry.deployed("6").stream()
                        .map(variant ->
                                variant.id().region() + " " + variant.id().version())
                        .toList());
        assertEquals(
                "1.10.0",
                registry.newest("6", NORTH_WEST, LocalDate.of(2021, 4, 1))
                        .orElseThrow()
                        .id()
                        .version()
                        .toString());
        assertEquals(
                Region.NATIONAL,
                registry.newest("6", new Region("north-east"), LocalDate.of(2021, 4, 1))
                        .orElseThrow()
                        .id()
                        .region());
        assertTrue(registry.newest("6", NORTH_WEST, LocalDate.of(2021, 3, 31)).isEmpty());
        assertTrue(registry.deployed("8").isEmpty());
    }

    @Test
    public void sch1_ofOneIdentityTheFirstIsKeptAndTheNextTakesItsPlace() throws Exception {
        ServiceRegistration<Variant> first = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00"));
        ServiceRegistration<Variant> same = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00"));
        framework.register(SampleVariant.of("north-west", "1.0.0", "2.00"));
        assertEquals("1.00", price("1.0.0"));
        assertEquals(2, registry.refused().size());
        assertTrue(
                reason(0),
                reason(0).matches("schedule 6 north-west 1.0.0 is deployed already, from .*, with the same terms"));
        assertTrue(reason(1), reason(1).endsWith("with other terms: give this one a version of its own"));
        assertEquals("6", registry.refused().get(0).schedule());
        same.unregister();
        assertEquals(1, registry.refused().size());
        first.unregister();
        assertEquals("2.00", price("1.0.0"));
        assertEquals(List.of(), registry.refused());
    }

    @Test
    public void sch8_whatMisbehavesAtItsArrivalIsRefusedByName() throws Exception {
        String[][] cases = {
            {"id throws", "id() failed with java.lang.IllegalStateException"},
            {"no validity", "validity() answers nothing"},
            {"terms overflow", "terms() failed with java.lang.StackOverflowError"},
        };
        for (String[] c : cases) {
            ServiceRegistration<Variant> bad =
                    framework.register(SampleVariant.of("north-west", "1.0.0", "1.00", c[0]));
            assertEquals(c[0], c[1], reason(0));
            assertTrue(c[0], registry.deployed("6").isEmpty());
            bad.unregister();
            assertEquals(c[0], List.of(), registry.refused());
        }
        framework.register(SampleVariant.of("atlantis", "1.0.0", "1.00"));
        assertEquals("'atlantis' is not a node of the geography", reason(0));
    }

    @Test
    public void sch5_whatAReplayTakesOutOfTheArchiveIsNotSeen() throws Exception {
        byte[] jar = SmallFramework.jar(
                "org.example.north-west", "1.0.0", Map.of("Sample-Region", "north-west", "Sample-Price", "1.00"));
        Bundle archived = framework.context().installBundle("archive:abc", new ByteArrayInputStream(jar));
        archived.start();
        assertTrue(registry.deployed("6").isEmpty());
        assertEquals(List.of(), registry.refused());
        new ArchivedBundles(framework.context(), Duration.ofSeconds(1)).removeLeftovers();
        assertEquals(Bundle.UNINSTALLED, archived.getState());
    }

    @Test
    public void sch8_aVariantThatGoesWaitsForCalculationsInFlight() throws Exception {
        ServiceRegistration<Variant> registration = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00"));
        Deployment lease = registry.lease(id("north-west", "1.0.0")).orElseThrow();
        Deployment second = registry.lease(id("north-west", "1.0.0")).orElseThrow();
        assertSame(lease, second);
        CompletableFuture<Void> gone = CompletableFuture.runAsync(registration::unregister);
        while (registry.find(id("north-west", "1.0.0")).isPresent()) {
            Thread.onSpinWait();
        }
        assertTrue("no new lease", registry.lease(id("north-west", "1.0.0")).isEmpty());
        lease.giveBack();
        assertFalse("still one in flight", gone.isDone());
        second.giveBack();
        gone.get(5, TimeUnit.SECONDS);
    }

    @Test
    public void sch8_theWaitIsBounded() throws Exception {
        registry.close();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofMillis(50));
        ServiceRegistration<Variant> registration = framework.register(SampleVariant.of("north-west", "1.0.0", "1.00"));
        registry.lease(id("north-west", "1.0.0")).orElseThrow();
        CompletableFuture.runAsync(registration::unregister).get(5, TimeUnit.SECONDS);
    }

    private String price(String version) {
        return registry.find(id("north-west", version)).orElseThrow().terms().text("price");
    }

    private String reason(int refused) {
        return String.join("; ", registry.refused().get(refused).reasons());
    }

    private static VariantId id(String region, String version) {
        return new VariantId("6", new Region(region), VariantVersion.parse(version));
    }
}
