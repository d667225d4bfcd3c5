/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leademployer.schedules.RefusedVariant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Bundles with variants that the framework cannot resolve, and what each lacks: most often another version of the interfaces. */
final class UnresolvedVariants {

    private static final String INTERFACES = "org.leademployer.schedules.spi";

    private final BundleContext context;

    UnresolvedVariants(BundleContext context) {
        this.context = context;
    }

    List<RefusedVariant> now() {
        List<RefusedVariant> unresolved = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED && isOfVariants(bundle) && !ArchivedBundles.isArchived(bundle)) {
                List<String> lacks = lacks(bundle);
                if (!lacks.isEmpty()) {
                    unresolved.add(new RefusedVariant(
                            null, VariantRegistry.file(bundle), lacks, Instant.ofEpochMilli(bundle.getLastModified())));
                }
            }
        }
        return unresolved;
    }

    private static boolean isOfVariants(Bundle bundle) {
        String imported = bundle.getHeaders("").get(Constants.IMPORT_PACKAGE);
        return imported != null && imported.contains(INTERFACES);
    }

    private List<String> lacks(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return List.of();
        }
        List<BundleCapability> exported = Arrays.stream(context.getBundles())
                .map(other -> other.adapt(BundleRevision.class))
                .filter(other -> other != null)
                .flatMap(other -> other.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .toList();
        return revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(needed -> !PackageNamespace.RESOLUTION_OPTIONAL.equals(
                        needed.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
                .filter(needed -> exported.stream().noneMatch(needed::matches))
                .map(UnresolvedVariants::sentence)
                .toList();
    }

    private static String sentence(BundleRequirement needed) {
        return "it needs what this platform does not have: "
                + needed.getDirectives().get(Constants.FILTER_DIRECTIVE);
    }
}
