/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.leademployer.organisations.Host;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hosts in the database. Every method wants an open transaction. */
@Component(service = HostStore.class)
public class HostStore {

    private final EntityManagerFactory unit;
    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public HostStore(
            @Reference(target = "(osgi.unit.name=organisations)") EntityManagerFactory unit,
            @Reference(target = "(schema=organisations)") Schema schema,
            @Reference Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    public Optional<Host> find(OdsCode odsCode) {
        return Optional.ofNullable(entities().find(HostEntity.class, odsCode.value()))
                .map(HostEntity::toHost);
    }

    public List<Host> ofRegions(Collection<Region> regions) {
        return entities()
                .createQuery(
                        "SELECT h FROM HostEntity h WHERE h.region IN :regions ORDER BY h.odsCode", HostEntity.class)
                .setParameter("regions", regions.stream().map(Region::slug).toList())
                .getResultList()
                .stream()
                .map(HostEntity::toHost)
                .toList();
    }

    public void add(Host host) {
        entities().persist(HostEntity.of(host));
    }

    public void change(Host host) {
        entities().find(HostEntity.class, host.odsCode().value()).take(host);
    }

    private EntityManager entities() {
        return transactions.entityManager(unit);
    }
}
