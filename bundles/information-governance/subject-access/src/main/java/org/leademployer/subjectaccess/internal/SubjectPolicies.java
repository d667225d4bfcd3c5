/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.subjectaccess.RetentionPolicy;
import org.leademployer.subjectaccess.SubjectAccessPolicy;
import org.leademployer.subjectaccess.internal.rules.Retention;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** How requests are served and for how long data are kept: what ships, and what regions drop in. */
@Component(service = SubjectPolicies.class)
public final class SubjectPolicies {

    private final DefinitionSet<SubjectAccessPolicy> access;
    private final DefinitionSet<RetentionPolicy> retention;

    @Activate
    public SubjectPolicies(@Reference Definitions definitions) {
        this.access = definitions.open(DefinitionKind.in(
                SubjectPolicies.class,
                SubjectAccessPolicy.KIND,
                SubjectAccessPolicy.class,
                "subject-access-policy.schema.json",
                List.of("subject-access-1.0.0.yaml"),
                policy -> List.of()));
        this.retention = definitions.open(DefinitionKind.in(
                SubjectPolicies.class,
                RetentionPolicy.KIND,
                RetentionPolicy.class,
                "retention-policy.schema.json",
                List.of("retention-1.0.0.yaml"),
                Retention::faults));
    }

    @Deactivate
    public void close() {
        access.close();
        retention.close();
    }

    /** @throws IllegalStateException where none is in force: the one that ships has no end */
    SubjectAccessPolicy access(Region node, LocalDate on) {
        return access.inForce(node, on)
                .orElseThrow(() -> new IllegalStateException("a policy of subject access ships"))
                .content();
    }

    /** @throws IllegalStateException where none is in force: the one that ships has no end */
    Definition<RetentionPolicy> retention(Region node, LocalDate on) {
        return retention.inForce(node, on).orElseThrow(() -> new IllegalStateException("a retention policy ships"));
    }

    void keep(Definition<RetentionPolicy> used) {
        retention.keep(used);
    }
}
