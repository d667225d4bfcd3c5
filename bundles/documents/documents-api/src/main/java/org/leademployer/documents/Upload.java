/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.io.InputStream;
import java.util.Objects;

/**
 * A content that arrives.
 *
 * @param content read to its end, and not closed
 * @param declaredSize how many bytes were promised; -1 where nothing was
 * @param fileName as somebody wrote it; it is made safe
 * @param mediaType as somebody wrote it; null to tell it from the file's name
 * @param sha256 the digest that the content must have, 64 hexadecimal digits; null where any will do
 */
public record Upload(InputStream content, long declaredSize, String fileName, String mediaType, String sha256) {
    public Upload {
        Objects.requireNonNull(content, "content");
    }
}
