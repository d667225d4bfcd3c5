/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a domain holds on a person, one by one, into the archive. Provided by the platform. */
@ProviderType
public interface SubjectSink {

    /** @throws IOException when the archive cannot be written */
    void record(SubjectRecord record) throws IOException;

    /** The content is asked for after the last record of the domain, in the same transaction. */
    void attachment(SubjectAttachment attachment) throws IOException;
}
