/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.spi;

import java.io.IOException;
import org.leademployer.platform.audit.AuditHead;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A place outside the database where the head of the hash chain is written down, so that a tail cut from the database
 * shows. The platform brings one, a file; you implement others, such as a remote log, and register them as services.
 *
 * <p>Anchors are called one after the other on the thread that seals, after the seals have been committed: answer within a
 * second or two. One that fails is named among the health checks and called again with the next head; it stops nothing.
 */
@ConsumerType
public interface AuditAnchor {

    /** A few words by which an administrator knows it: {@code file /srv/audit/anchor.log}. */
    String name();

    /**
     * Writes the head down, lastingly. Called for every batch of seals, and with the head there is when the platform or
     * this anchor starts; the same head may come again.
     *
     * @throws IOException when it could not be written down
     */
    void anchor(AuditHead head) throws IOException;
}
