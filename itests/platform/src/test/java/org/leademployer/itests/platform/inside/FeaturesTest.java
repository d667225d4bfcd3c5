/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.leademployer.itests.platform.harness.Await;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class FeaturesTest extends Container {

    /** Not part of the boot: a region chooses them. */
    private static final Set<String> BY_CHOICE = Set.of(
            "lead-employer-variant-north-west",
            "lead-employer-variant-north-west-schedule-8",
            "lead-employer-variant-north-east",
            "lead-employer-variant-london",
            "lead-employer-sample-book");

    @Inject
    private FeaturesService features;

    @Inject
    private BundleContext context;

    @Test
    public void everyFeatureBoots() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Feature feature : ours()) {
            if (!BY_CHOICE.contains(feature.getName()) && !features.isInstalled(feature)) {
                missing.add(feature.getName());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    public void allBundlesAreActive() {
        Await.until("all bundles active", () -> inactive().isEmpty());
        assertEquals(List.of(), inactive());
    }

    @Test
    public void noBundleComesInTwoVersions() {
        List<String> names = Arrays.stream(context.getBundles())
                .map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith("org.leademployer."))
                .sorted()
                .toList();

        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    public void x6_featureOfAVariantIsInstalledAndRemovedWhileAllElseRuns() throws Exception {
        for (String name : List.of(
                "lead-employer-variant-north-west",
                "lead-employer-variant-north-west-schedule-8",
                "lead-employer-variant-north-east",
                "lead-employer-variant-london")) {
            Feature feature = ours().stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<Long> before = started();

            features.installFeature(feature, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            try {
                Await.until("bundles of " + name + " active", () -> inactive().isEmpty());
                for (BundleInfo bundle : feature.getBundles()) {
                    assertEquals(
                            bundle.getLocation(),
                            Bundle.ACTIVE,
                            context.getBundle(bundle.getLocation()).getState());
                }
            } finally {
                features.uninstallFeature(
                        name,
                        feature.getVersion(),
                        EnumSet.of(
                                FeaturesService.Option.NoAutoRefreshBundles,
                                FeaturesService.Option.DeleteConfigurations));
            }

            assertFalse(features.isInstalled(feature));
            assertEquals("no other bundle was restarted", before, started());
        }
    }

    @Test
    public void thirdPartyFeaturesHoldNoneOfOurDomains() throws Exception {
        for (Feature feature : features.listFeatures()) {
            if (feature.getName().startsWith("third-party")) {
                for (BundleInfo bundle : feature.getBundles()) {
                    assertTrue(
                            bundle.getLocation(),
                            !bundle.getLocation().contains("org.leademployer/")
                                    || bundle.getLocation().contains("org.leademployer/platform-derby")
                                    || bundle.getLocation().contains("org.leademployer/platform-openjpa"));
                }
            }
        }
    }

    private List<Feature> ours() throws Exception {
        List<Feature> ours = new ArrayList<>();
        for (Repository repository : features.listRepositories()) {
            if (repository.getName().startsWith("lead-employer-")) {
                ours.addAll(List.of(repository.getFeatures()));
            }
        }
        assertTrue("features: " + ours, ours.size() > 10);
        return ours;
    }

    /** When each of our bundles last changed its state. */
    private List<Long> started() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.leademployer."))
                .map(Bundle::getLastModified)
                .toList();
    }

    private List<String> inactive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> !isFragment(bundle) && !isNotToStart(bundle))
                .map(bundle -> bundle.getSymbolicName() + " in state " + bundle.getState())
                .toList();
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    /** Named with start="false" by its feature: it only lends its classes. */
    private static boolean isNotToStart(Bundle bundle) {
        return bundle.getState() == Bundle.RESOLVED
                && !bundle.adapt(org.osgi.framework.startlevel.BundleStartLevel.class)
                        .isPersistentlyStarted();
    }
}
