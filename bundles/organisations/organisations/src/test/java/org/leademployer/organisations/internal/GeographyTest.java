/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode.Level;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.internal.rules.HostRows;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class GeographyTest {

    private final Geography geography = new GeographyService();

    @Test
    public void org1_thereAreFourRegionsAndThirteenLocalOffices() {
        assertEquals(1, count(Level.NATIONAL));
        assertEquals(4, count(Level.REGION));
        assertEquals(13, count(Level.LOCAL_OFFICE));
        assertTrue(geography.nodes().stream().noneMatch(node -> node.source().isBlank()));
    }

    @Test
    public void sch3_aVariantIsLookedForUpward() {
        assertEquals(
                List.of(new Region("north-west"), new Region("north"), Region.NATIONAL),
                geography.pathToNational(new Region("north-west")));
        assertEquals(List.of(), geography.pathToNational(new Region("atlantis")));
    }

    @Test
    public void org2_aNodeLiesWithinItselfAndThoseAbove() {
        assertTrue(geography.isWithin(new Region("north-west"), new Region("north")));
        assertTrue(geography.isWithin(new Region("north"), new Region("north")));
        assertFalse(geography.isWithin(new Region("north"), new Region("north-west")));
        assertFalse(geography.isWithin(new Region("atlantis"), Region.NATIONAL));
    }

    @Test
    public void org1_officesOfPostNumbersAreKnown() {
        assertEquals(Optional.of(new Region("north-west")), geography.ofOffice("NWE"));
        assertEquals(Optional.empty(), geography.ofOffice("XXX"));
        for (String office : "TSD EMD EAN KSS LDN NTH NWE SWN OXF WES WMD YHD".split(" ")) {
            assertTrue(office, geography.ofOffice(office).isPresent());
        }
    }

    @Test
    public void org1_anUnknownRegionIsRefusedByName() {
        Problem problem = assertThrows(ProblemException.class, () -> geography.require(new Region("atlantis")))
                .problem();
        assertEquals("unknown-region", problem.code());
        assertEquals("ORG-1", problem.rule());
    }

    @Test
    public void org3_hostsAreReadAndWrongRowsNamed() {
        List<Host> hosts = hosts("RTD,The Trust,trust,north-east,public\n");
        assertEquals(Host.Kind.TRUST, hosts.get(0).kind());
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> hosts("R-D,,castle,atlantis,\nRTD,a,TRUST,north,x\nRTD,b,TRUST,north,x\n"))
                .problem();
        assertEquals(
                List.of("ODS Code", "Name", "Kind", "Region", "Source", "ODS Code"),
                problem.faults().stream().map(Problem.Fault::field).toList());
    }

    private List<Host> hosts(String rows) {
        CsvFile file = CsvFile.read(
                new ByteArrayInputStream(
                        ("ODS Code,Name,Kind,Region,Source\n" + rows).getBytes(StandardCharsets.UTF_8)),
                HostRows.COLUMNS,
                List.of());
        List<Host> hosts = HostRows.read(file, geography);
        file.refuseIfFaulty("ORG-3");
        return hosts;
    }

    private long count(Level level) {
        return geography.nodes().stream().filter(node -> node.level() == level).count();
    }
}
