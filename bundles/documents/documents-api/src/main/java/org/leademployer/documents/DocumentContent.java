/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** The content of a version, to be read whole or in part, as often as one likes. */
@ProviderType
public interface DocumentContent {

    /** Which content it is. */
    DocumentVersion version();

    /**
     * Copies bytes of it, a few at a time.
     *
     * @param from the first, counted from 0
     * @param length how many
     * @param to where to; not closed
     * @throws IOException when it cannot be read or written
     * @throws IndexOutOfBoundsException when there are not so many
     */
    void copy(long from, long length, OutputStream to) throws IOException;
}
