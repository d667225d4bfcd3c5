/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of a document. It never changes.
 *
 * @param number 1 for the first, one more for each that follows
 * @param fileName a name without folders and control characters, of 1 to 200 characters
 * @param mediaType {@code application/pdf}, without parameters
 * @param size in bytes, at least 1
 * @param sha256 the digest of the content, by which it is kept
 * @param addedBy the user name of whoever added it
 * @param addedAt when
 */
public record DocumentVersion(
        int number, String fileName, String mediaType, long size, String sha256, String addedBy, Instant addedAt) {
    public DocumentVersion {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("a version has a number and a size from 1");
        }
    }
}
