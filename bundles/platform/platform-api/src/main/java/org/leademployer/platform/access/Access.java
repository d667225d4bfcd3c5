/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one place that decides whether whoever acts on this thread may do something at a node of the geography. It
 * knows nothing of doors: a service of a domain asks it, and REST, SOAP and console get the same answer. Provided by the
 * platform, which may do everything when it acts on its own.
 *
 * <p>A record of a node that the actor may not read is answered as if it did not exist: {@code if (!access.may(
 * READ_CONTRACTS, contract.region())) throw notFound(id)}. Where the actor may read it but not do what was asked,
 * {@link #require} refuses.
 */
@ProviderType
public interface Access {

    /** Whether a role of the actor holds at the node, or above it, and has the permission. */
    boolean may(Permission permission, Region node);

    /** Whether the actor has the permission at any node. */
    default boolean mayAnywhere(Permission permission) {
        return may(permission, Region.NATIONAL);
    }

    /** Whether the permission is held at the node, above it, or somewhere below it: what is laid down there applies to the actor. */
    default boolean mayWithin(Permission permission, Region node) {
        return may(permission, node);
    }

    /**
     * Whether a user may do something at a node who is not the one acting: before they are given an office. The platform knows that
     * of its own users; of those of another realm, and of nobody, it says no.
     */
    default boolean may(String user, Permission permission, Region node) {
        return false;
    }

    /** @throws org.leademployer.platform.problem.ProblemException (not-allowed, 403, X-3) */
    default void require(Permission permission, Region node) {
        if (!may(permission, node)) {
            throw refusal(permission, "at '" + node + "'").toException();
        }
    }

    /** @throws org.leademployer.platform.problem.ProblemException (not-allowed, 403, X-3) when held at no node */
    default void requireAnywhere(Permission permission) {
        if (!mayAnywhere(permission)) {
            throw refusal(permission, "anywhere").toException();
        }
    }

    private static Problem refusal(Permission permission, String where) {
        return Problem.of(
                        "not-allowed",
                        403,
                        "Not allowed",
                        "None of your roles includes " + permission + " " + where + ".")
                .withRule("X-3")
                .withNext("Ask an administrator for a role that does, by 'access:grant'; 'access:roles' lists them.");
    }
}
