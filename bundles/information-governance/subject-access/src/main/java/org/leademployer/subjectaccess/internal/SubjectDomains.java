/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.leademployer.platform.subject.SubjectRecords;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The domains that hold personal data and are running. */
@Component(service = SubjectDomains.class)
public final class SubjectDomains {

    private final List<SubjectRecords> domains = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDomain(SubjectRecords records) {
        domains.add(records);
    }

    void removeDomain(SubjectRecords records) {
        domains.remove(records);
    }

    /** By name; those that are there now. */
    Map<String, SubjectRecords> running() {
        Map<String, SubjectRecords> running = new TreeMap<>();
        domains.forEach(domain -> running.put(domain.domain(), domain));
        return running;
    }
}
