/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.spi;

import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;

/**
 * Something to which documents belong.
 *
 * @param id its own id, of at most 100 characters, whatever it was asked for by
 * @param node where it lies
 * @param reading what one must be allowed there to read its documents, besides reading documents
 * @param keeping what one must be allowed there to keep documents of it, besides keeping documents
 */
public record DocumentSubject(String id, Region node, Permission reading, Permission keeping) {
    public DocumentSubject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(keeping, "keeping");
    }
}
