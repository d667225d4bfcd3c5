/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations;

import java.util.Locale;
import java.util.Optional;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * The node of one host, below that of its region: {@code ods-rm3} for the host RM3. Roles can be given at it, and hold for that
 * host alone. It is no node of the geography: contracts, variants and definitions never stand at it.
 *
 * @since 1.1
 */
public final class HostNode {

    private static final String PREFIX = "ods-";

    private HostNode() {}

    public static Region of(OdsCode host) {
        return new Region(PREFIX + host.value().toLowerCase(Locale.ROOT));
    }

    /** The host whose node it is; empty for a node of the geography. Whether there is such a host is not asked. */
    public static Optional<OdsCode> hostOf(Region node) {
        if (!node.slug().startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OdsCode(node.slug().substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
