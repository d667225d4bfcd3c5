/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.Optional;
import javax.security.auth.Subject;
import org.osgi.annotation.versioning.ProviderType;

/** Checks a user name and password against the container's realm. Provided by the platform. */
@ProviderType
public interface Authentication {

    /**
     * The subject of the user, or nothing where name or password are wrong: which of them is not told.
     *
     * @param password wiped by the caller
     */
    Optional<Subject> login(String user, char[] password);
}
