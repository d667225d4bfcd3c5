/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The things of one domain to which documents may belong. A domain implements it and registers it as a service; documents of
 * a kind for which none is registered are, to everybody, as if they were not there.
 */
@ConsumerType
public interface DocumentSubjects {

    /** What they are, a slug of at most 60 characters: {@code contract}. It never changes: documents are kept under it. */
    String kind();

    /**
     * The thing with this id, when there is one and whoever asks may read it.
     *
     * @param id as somebody wrote it: an id, or whatever else the domain takes for one
     */
    Optional<DocumentSubject> find(String id);
}
