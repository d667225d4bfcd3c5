/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.util.Objects;

/**
 * To what a document belongs.
 *
 * @param kind what it is, {@code contract}
 * @param id its id
 */
public record Subject(String kind, String id) {
    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }
}
