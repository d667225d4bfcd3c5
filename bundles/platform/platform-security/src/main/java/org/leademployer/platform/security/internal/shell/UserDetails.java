/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.User;
import org.leademployer.platform.console.Details;

/** A user on the console. */
final class UserDetails {

    private UserDetails() {}

    static Details of(User user) {
        return Details.of("name", user.name())
                .and("grants", user.grants().stream().map(Grant::toString).toList())
                .and("console", user.console());
    }
}
