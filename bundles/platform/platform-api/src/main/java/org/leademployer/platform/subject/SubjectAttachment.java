/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file that is held on a person.
 *
 * @param category as in {@link Holding}
 * @param id by which the domain knows it
 * @param fileName a name without folders
 * @param mayNameOthers whether others may be named in it: then it is listed and withheld until an officer has looked at it
 * @param content writes it, and does not close
 */
public record SubjectAttachment(String category, String id, String fileName, boolean mayNameOthers, Content content) {

    /** Writes a content, a few bytes at a time. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public SubjectAttachment {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(content, "content");
    }
}
