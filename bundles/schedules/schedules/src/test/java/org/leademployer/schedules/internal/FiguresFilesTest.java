/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.felix.hc.api.FormattingResultLog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
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

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SmallFramework framework;
    private VariantRegistry registry;
    private Predicate<Region> readable = node -> true;
    private FiguresFiles files;
    private Bundle factory;

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> readable.test(node),
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
    public void f12_whatIsNoTextIsRefusedInOneSentence() throws Exception {
        byte[] random = new byte[300];
        new Random(7).nextBytes(random);
        Path file = write(random);
        Hashtable<String, Object> content =
                figures("north-east", "1.0.0", "388", file.toUri().toString());
        content.put("\u009bgarbage", "\u0001");
        configurations().updated(FILE, content);
        assertEquals(
                List.of("is not a text file in UTF-8"),
                registry.refused().get(0).reasons());
        assertNull(find("1.0.0"));
    }

    @Test
    public void sch2_whatATerminalWouldObeyIsShownEncoded() throws Exception {
        Hashtable<String, Object> content =
                figures("north-east", "1.0.0", "\u001b[31m1\u009b", "file:/deploy/evil\u001b[2J.cfg");
        content.put("\u001b[31mEVIL", "1");
        configurations().updated(FILE, content);
        RefusedVariant refused = registry.refused().get(0);
        assertEquals("evil\\u001b[2J.cfg", refused.origin());
        assertTrue(
                refused.reasons().toString(), refused.reasons().get(0).startsWith("'\\u001b[31mEVIL' is not a term"));
        assertTrue(refused.reasons().toString(), refused.reasons().get(1).contains("'\\u001b[31m1\\u009b'"));
    }

    @Test
    public void sch2_aTermThatStandsTwiceIsRefusedWithBothLines() throws Exception {
        String text =
                "region = north-east\nversion=1.0.0\nvalidFrom=2021-04-01\n\n# fees\nprice = 401.50\n\nprice = 5.00\n";
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        configurations()
                .updated(
                        FILE,
                        figures("north-east", "1.0.0", "5.00", file.toUri().toString()));
        assertEquals(
                List.of("line 8: 'price' stands in line 6 already"),
                registry.refused().get(0).reasons());
        assertNull(find("1.0.0"));
    }

    @Test
    public void x3_filesOfOtherRegionsAreNotShown_andThoseOfNoRegionToTheCentreAlone() throws Exception {
        update(FILE, "north-east", "1.0.0", "-1");
        update("org.leademployer.sample6~west", "north-west", "1.0.0", "-1");
        update("org.leademployer.sample6~nobody", "north-est", "1.0.0", "-1");
        assertEquals(3, registry.refused().size());
        readable = node -> node.slug().equals("north-west");
        assertEquals(
                List.of("org.leademployer.sample6-west.cfg"),
                registry.refused().stream().map(RefusedVariant::origin).toList());
        readable = node -> false;
        assertEquals(List.of(), registry.refused());
        assertEquals(3, registry.refusedEverywhere());
        FormattingResultLog health = new FormattingResultLog();
        SchedulesHealth.reportRefused(registry, health);
        List<String> words = new ArrayList<>();
        health.forEach(entry -> words.add(entry.getMessage()));
        assertEquals(List.of("Files or bundles that are refused: 3. See schedule:refused."), words);
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
    public void sch1_theFileNamedAfterItsIdentityIsTaken_inWhateverOrderTheyAreFound() throws Exception {
        String other = "org.leademployer.sample6~a-copy";
        String third = "org.leademployer.sample6~b-copy";
        for (List<String> order :
                List.of(List.of(FILE, other, third), List.of(third, other, FILE), List.of(other, FILE, third))) {
            for (String file : order) {
                update(file, "north-east", "1.0.0", file.equals(FILE) ? "388" : file.equals(other) ? "400" : "410");
            }
            assertEquals(order.toString(), "388.00", find("1.0.0").terms().text("price"));
            assertEquals(2, registry.refused().size());
            assertTrue(
                    registry.refused()
                            .get(0)
                            .reasons()
                            .get(0)
                            .contains(
                                    "is deployed already, from org.leademployer.sample6-north-east-1.0.0.cfg, with other terms"));
            configurations().deleted(FILE);
            assertEquals(order.toString(), "400.00", find("1.0.0").terms().text("price"));
            configurations().deleted(other);
            configurations().deleted(third);
            assertNull(find("1.0.0"));
        }
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
        configurations()
                .updated(file, figures(region, version, price, "file:/deploy/" + file.replace('~', '-') + ".cfg"));
    }

    private static Hashtable<String, Object> figures(String region, String version, String price, String file) {
        Hashtable<String, Object> figures = new Hashtable<>();
        figures.put("region", region);
        figures.put("version", version);
        figures.put("validFrom", "2021-04-01");
        figures.put("price", price);
        figures.put("felix.fileinstall.filename", file);
        return figures;
    }

    private Path write(byte[] content) throws Exception {
        return Files.write(
                folder.newFile("org.leademployer.sample6-north-east-1.0.0.cfg").toPath(), content);
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
