/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.organisations.internal.rules.HostRows;
import org.leademployer.organisations.internal.store.HostStore;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of hosts. */
@Component(service = Organisations.class)
public final class OrganisationsService implements Organisations {

    /** A trust's code has three characters, and the codes of its sites begin with them. */
    private static final int TRUST_CODE = 3;

    private final Transactions transactions;
    private final HostStore store;
    private final Geography geography;
    private final AuditLog audit;
    private final Access access;

    @Activate
    public OrganisationsService(
            @Reference Transactions transactions,
            @Reference HostStore store,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference Access access) {
        this.transactions = transactions;
        this.store = store;
        this.geography = geography;
        this.audit = audit;
        this.access = access;
    }

    @Override
    public Optional<Host> host(OdsCode odsCode) {
        return transactions.call(() -> store.find(odsCode));
    }

    @Override
    public List<Host> hosts(Region region) {
        geography.require(region);
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, region))
                .toList();
        return transactions.call(() -> store.ofRegions(nodes));
    }

    @Override
    public Map<OdsCode, Host> hostsOfSites(Collection<OdsCode> sites) {
        Map<OdsCode, Host> all = byCode();
        Map<OdsCode, Host> found = new HashMap<>();
        for (OdsCode site : sites) {
            Host host = all.get(site);
            if (host == null && site.value().length() > TRUST_CODE) {
                host = all.get(new OdsCode(site.value().substring(0, TRUST_CODE)));
            }
            if (host != null) {
                found.put(site, host);
            }
        }
        return found;
    }

    @Override
    public ImportReport importHosts(InputStream csv) {
        CsvFile file = CsvFile.read(csv, HostRows.COLUMNS, List.of());
        List<Host> hosts = HostRows.read(file, geography);
        file.refuseIfFaulty("ORG-3");
        return transactions.call(() -> {
            Map<OdsCode, Host> known = byCode();
            hosts.forEach(host -> requireChange(host, known.get(host.odsCode())));
            int created = 0;
            int changed = 0;
            for (Host host : hosts) {
                Host before = known.get(host.odsCode());
                if (before == null) {
                    store.add(host);
                    audit.record(Change.created(
                            "host.created", "host", host.odsCode().value(), values(host)));
                    created++;
                } else if (!before.equals(host)) {
                    store.change(host);
                    audit.record(
                            new Change("host.changed", "host", host.odsCode().value(), values(before), values(host)));
                    changed++;
                }
            }
            return new ImportReport(file.sha256(), hosts.size(), created, changed, hosts.size() - created - changed);
        });
    }

    /** A host changes hands only where whoever imports may change both where it was and where it comes to. */
    private void requireChange(Host host, Host before) {
        access.require(Permission.CHANGE_ORGANISATIONS, host.region());
        if (before != null) {
            access.require(Permission.CHANGE_ORGANISATIONS, before.region());
        }
    }

    private Map<OdsCode, Host> byCode() {
        return hosts(Region.NATIONAL).stream().collect(Collectors.toMap(Host::odsCode, host -> host));
    }

    private static Map<String, String> values(Host host) {
        return Map.of(
                "name", host.name(),
                "kind", host.kind().name(),
                "region", host.region().slug(),
                "source", host.source());
    }
}
