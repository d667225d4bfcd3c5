/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal;

import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.internal.store.HostStore;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The geography, and below its nodes those of the hosts, so that a role can be given for one host. Ranked above the geography
 * alone, which is there before the database is. Of nodes of the geography nothing is asked of the database.
 */
@Component(service = Places.class, property = "service.ranking:Integer=100")
public final class HostPlaces implements Places {

    private final Geography geography;
    private final HostStore hosts;
    private final Transactions transactions;

    @Activate
    public HostPlaces(
            @Reference Geography geography, @Reference HostStore hosts, @Reference Transactions transactions) {
        this.geography = geography;
        this.hosts = hosts;
        this.transactions = transactions;
    }

    @Override
    public boolean isWithin(Region node, Region ancestor) {
        Optional<OdsCode> code = HostNode.hostOf(node);
        if (code.isEmpty()) {
            return geography.isWithin(node, ancestor);
        }
        Optional<Host> host = transactions.call(() -> hosts.find(code.get()));
        return host.isPresent()
                && (node.equals(ancestor) || geography.isWithin(host.get().region(), ancestor));
    }
}
