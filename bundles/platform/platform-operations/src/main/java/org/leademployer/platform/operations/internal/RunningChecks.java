/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.leademployer.platform.operations.Readiness;
import org.leademployer.platform.operations.ReadinessChecks;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Looks at our bundles, their components, and every health check tagged {@value #TAG}. */
@Component(service = ReadinessChecks.class)
public final class RunningChecks implements ReadinessChecks {

    static final String TAG = "readiness";
    private static final String OURS = "org.leademployer.";

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final HealthCheckExecutor executor;

    @Activate
    public RunningChecks(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            @Reference HealthCheckExecutor executor) {
        this.context = context;
        this.components = components;
        this.executor = executor;
    }

    @Override
    public Readiness now() {
        List<Readiness.Check> checks = new ArrayList<>();
        List<Bundle> ours = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName() != null
                    && bundle.getSymbolicName().startsWith(OURS)
                    && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                ours.add(bundle);
            }
        }
        checks.add(bundles(ours));
        checks.add(components(ours));
        Rehearsal.of(context.getProperty(Rehearsal.PROPERTY))
                .ifPresent(rehearsal -> checks.add(new Readiness.Check("clock", true, rehearsal.words())));
        for (HealthCheckExecutionResult result :
                executor.execute(HealthCheckSelector.tags(TAG), new HealthCheckExecutionOptions())) {
            // A warning is for an administrator to read: it does not stop the platform from being ready.
            Result.Status status = result.getHealthCheckResult().getStatus();
            boolean ok = status == Result.Status.OK || status == Result.Status.WARN;
            List<String> words = new ArrayList<>();
            result.getHealthCheckResult().forEach(entry -> words.add(entry.getMessage()));
            checks.add(new Readiness.Check(result.getHealthCheckMetadata().getTitle(), ok, String.join("; ", words)));
        }
        checks.sort(Comparator.comparing(Readiness.Check::name));
        return new Readiness(checks.stream().allMatch(Readiness.Check::ok), List.copyOf(checks));
    }

    private static Readiness.Check bundles(List<Bundle> ours) {
        List<String> down = ours.stream()
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " is not active")
                .toList();
        return new Readiness.Check(
                "bundles", down.isEmpty(), down.isEmpty() ? ours.size() + " active" : String.join("; ", down));
    }

    private Readiness.Check components(List<Bundle> ours) {
        List<String> waiting = new ArrayList<>();
        for (ComponentDescriptionDTO description :
                components.getComponentDescriptionDTOs(ours.toArray(Bundle[]::new))) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                for (UnsatisfiedReferenceDTO missing : configuration.unsatisfiedReferences) {
                    waiting.add(description.name.substring(description.name.lastIndexOf('.') + 1) + " waits for "
                            + missing.name + (missing.target == null ? "" : " " + missing.target));
                }
                if (isUnregistered(configuration)) {
                    waiting.add(
                            description.name.substring(description.name.lastIndexOf('.') + 1) + " is not registered");
                }
            }
        }
        return new Readiness.Check(
                "components", waiting.isEmpty(), waiting.isEmpty() ? "all satisfied" : String.join("; ", waiting));
    }

    /** Satisfied, and a moment from being a service that others find. */
    private static boolean isUnregistered(ComponentConfigurationDTO configuration) {
        return (configuration.state == ComponentConfigurationDTO.SATISFIED
                        || configuration.state == ComponentConfigurationDTO.ACTIVE)
                && configuration.description.serviceInterfaces.length > 0
                && configuration.service == null;
    }
}
