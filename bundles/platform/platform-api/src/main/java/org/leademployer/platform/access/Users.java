/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who may log in, and with which roles. What is changed here holds from the next request on, at every door. Every
 * method asks for {@link Permission#CHANGE_ACCESS} at every node that it touches, and writes to the audit log. Provided by
 * the platform.
 *
 * <p>Problems common to all: not-allowed (403, X-3); invalid-input (400); not-found (404) for a user that is not there;
 * users-not-writable (503) when the file of users cannot be written.
 */
@ProviderType
public interface Users {

    /** Everybody, by name. */
    List<User> list();

    /**
     * Adds a user without any role.
     *
     * @param name 2 to 40 small letters, digits, dots, hyphens; begins with a letter
     * @param console whether the console is open to the user as well
     * @return the password, made at random and shown this once
     * @throws org.leademployer.platform.problem.ProblemException user-exists (409)
     */
    String add(String name, boolean console);

    /** Gives a user another password, made at random. @return the password, shown this once */
    String renewPassword(String name);

    /** Takes a user away, who may not log in any more from now on. The last national administrator cannot be: last-administrator (409). */
    void remove(String name);

    /** Gives a role at a node. Giving it twice changes nothing. @throws org.leademployer.platform.problem.ProblemException (unknown-region, 400, ORG-1) */
    User grant(String name, Grant grant);

    /** Takes a role away. The last national administrator keeps theirs: last-administrator (409). */
    User revoke(String name, Grant grant);
}
