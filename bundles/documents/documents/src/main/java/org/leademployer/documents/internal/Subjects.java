/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.leademployer.documents.spi.DocumentSubject;
import org.leademployer.documents.spi.DocumentSubjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What documents may belong to: asked of the domain that it is of, while that is there. */
@Component(service = Subjects.class)
public final class Subjects {

    private final List<DocumentSubjects> domains = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDomain(DocumentSubjects subjects) {
        domains.add(subjects);
    }

    void removeDomain(DocumentSubjects subjects) {
        domains.remove(subjects);
    }

    /** Empty where there is no such thing, or none that whoever asks may read. */
    Optional<DocumentSubject> find(String kind, String id) {
        return domains.stream()
                .filter(domain -> domain.kind().equals(kind))
                .findFirst()
                .flatMap(domain -> domain.find(id));
    }
}
