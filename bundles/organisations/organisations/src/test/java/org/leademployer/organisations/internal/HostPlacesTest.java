/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.internal.store.HostStore;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Transactions;

/** Roles at one host: its node lies below that of its region. */
public class HostPlacesTest {

    private static final Region NORTH_WEST = new Region("north-west");

    private int asked;

    private final HostPlaces places = new HostPlaces(
            new GeographyService(),
            new HostStore(null, null, null) {
                @Override
                public Optional<Host> find(OdsCode code) {
                    asked++;
                    return Optional.of(new Host(code, "a host", Host.Kind.TRUST, NORTH_WEST, "a test"))
                            .filter(host -> host.odsCode().value().equals("RM3"));
                }
            },
            transactions());

    @Test
    public void x3_aHostLiesWithinItselfAndWhatItsRegionLiesWithin() {
        Object[][] cells = {
            {"ods-rm3", "ods-rm3", true},
            {"ods-rm3", "north-west", true},
            {"ods-rm3", "north", true},
            {"ods-rm3", "national", true},
            {"ods-rm3", "north-east", false},
            {"ods-rm3", "ods-rtd", false},
            {"ods-rtd", "ods-rtd", false},
            {"ods-rtd", "national", false},
            {"north-west", "ods-rm3", false},
            {"north-west", "north", true},
        };
        for (Object[] cell : cells) {
            assertEquals(
                    cell[0] + " within " + cell[1],
                    cell[2],
                    places.isWithin(new Region((String) cell[0]), new Region((String) cell[1])));
        }
    }

    @Test
    public void x3_ofNodesOfTheGeographyNothingIsAskedOfTheDatabase() {
        places.isWithin(NORTH_WEST, Region.NATIONAL);
        places.isWithin(NORTH_WEST, HostNode.of(new OdsCode("RM3")));
        assertEquals(0, asked);
    }

    @Test
    public void aNodeAndItsHostNameEachOther() {
        assertEquals("ods-rm3", HostNode.of(new OdsCode("RM3")).slug());
        assertEquals(Optional.of(new OdsCode("RM3")), HostNode.hostOf(new Region("ods-rm3")));
        assertEquals(Optional.empty(), HostNode.hostOf(NORTH_WEST));
        assertEquals(Optional.empty(), HostNode.hostOf(new Region("ods-a-b")));
    }

    private static Transactions transactions() {
        return (Transactions) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {Transactions.class},
                (proxy, method, args) -> ((Transactions.Work<?>) args[0]).run());
    }
}
