/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.leademployer.organisations.Host;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** A row of organisations.host. */
@Entity
@Table(schema = "organisations", name = "host")
class HostEntity {

    @Id
    @Column(name = "ods_code")
    private String odsCode;

    private String name;
    private String kind;
    private String region;
    private String source;

    static HostEntity of(Host host) {
        HostEntity entity = new HostEntity();
        entity.odsCode = host.odsCode().value();
        entity.take(host);
        return entity;
    }

    void take(Host host) {
        name = host.name();
        kind = host.kind().name();
        region = host.region().slug();
        source = host.source();
    }

    Host toHost() {
        return new Host(new OdsCode(odsCode), name, Host.Kind.valueOf(kind), new Region(region), source);
    }
}
