/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.problem.ProblemException;

public class GrantedAccessTest {

    private static final Map<String, String> PARENTS =
            Map.of("north-west", "north", "north-east", "north", "north", "national", "london", "national");
    private static final Places TREE = GrantedAccessTest::isWithin;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path users;
    private Actor actor;
    private GrantedAccess access;

    @Before
    public void before() throws IOException {
        users = folder.getRoot().toPath().resolve("users.properties");
        Files.writeString(
                users,
                """
                # Users
                admin = x,_g_:admingroup
                jane = x,contract-manager@north-west,contract-manager,ssh
                john = x,finance@north,auditor@london
                nobody = x,ssh,viewer,wizard@north,finance@
                _g_\\:admingroup = group,admin,ssh
                """);
        access = new GrantedAccess(() -> actor, new UsersFile(folder.getRoot().toPath()), TREE);
    }

    @Test
    public void x3_aRoleHoldsAtItsNodeAndBelow() {
        String[][] cases = {
            // user, permission, node, may
            {"admin", "CHANGE_ACCESS", "national", "true"},
            {"admin", "CHANGE_ACCESS", "north-west", "true"},
            {"admin", "READ_CONTRACTS", "atlantis", "true"}, // whoever may everything is told that it is unknown
            {"jane", "CHANGE_CONTRACTS", "north-west", "true"},
            {"jane", "CHANGE_CONTRACTS", "north", "false"},
            {"jane", "CHANGE_CONTRACTS", "north-east", "false"},
            {"jane", "READ_CONTRACTS", "national", "false"},
            {"jane", "CHANGE_ACCESS", "north-west", "false"},
            {"john", "READ_CHARGES", "north", "true"},
            {"john", "READ_CHARGES", "north-west", "true"},
            {"john", "READ_CHARGES", "london", "true"},
            {"john", "READ_AUDIT", "london", "true"},
            {"john", "READ_AUDIT", "north", "false"},
            {"john", "SIMULATE_SCHEDULES", "london", "false"},
            {"nobody", "READ_ORGANISATIONS", "national", "false"},
            {"nobody", "READ_CHARGES", "north", "false"},
            {"somebody", "READ_ORGANISATIONS", "national", "false"},
        };
        for (String[] c : cases) {
            actor = new Actor(c[0], Set.of());
            assertEquals(
                    String.join(" ", c),
                    Boolean.parseBoolean(c[3]),
                    access.may(Permission.valueOf(c[1]), new Region(c[2])));
            actor = Actor.PLATFORM;
            assertEquals(
                    "whoever asks: " + String.join(" ", c),
                    Boolean.parseBoolean(c[3]),
                    access.may(c[0], Permission.valueOf(c[1]), new Region(c[2])));
        }
    }

    @Test
    public void x3_whatIsLaidDownAboveAppliesBelow() {
        actor = new Actor("jane", Set.of());
        assertTrue(access.mayAnywhere(Permission.READ_SCHEDULES));
        assertFalse(access.mayAnywhere(Permission.READ_AUDIT));
        for (String node : new String[] {"national", "north", "north-west"}) {
            assertTrue(node, access.mayWithin(Permission.READ_SCHEDULES, new Region(node)));
        }
        for (String node : new String[] {"north-east", "london"}) {
            assertFalse(node, access.mayWithin(Permission.READ_SCHEDULES, new Region(node)));
        }
    }

    @Test
    public void x3_theFirstDecisionAfterAChangeKnowsIt() throws IOException {
        actor = new Actor("john", Set.of("finance@north"));
        assertTrue(access.may(Permission.READ_CHARGES, new Region("north")));
        Files.writeString(users, "john = x,auditor@london\n");
        assertFalse(access.may(Permission.READ_CHARGES, new Region("north")));
        Files.writeString(users, "admin = x,admin\n");
        assertFalse(
                "a leaver, whatever the open session says", access.may(Permission.READ_CHARGES, new Region("north")));
    }

    @Test
    public void x3_usersOfAnotherRealmBringTheirGrants() {
        actor = new Actor("from.the.directory", Set.of("finance@north-west"));
        assertTrue(access.may(Permission.READ_CHARGES, new Region("north-west")));
        assertFalse(access.may(Permission.READ_CHARGES, new Region("north-east")));
        actor = new Actor("karaf", Set.of("admin"));
        assertTrue("the local console", access.may(Permission.CHANGE_ACCESS, Region.NATIONAL));
    }

    @Test
    public void x3_thePlatformItselfMayEverythingAndAUserOfThatNameNothing() {
        actor = Actor.PLATFORM;
        assertTrue(access.may(Permission.CHANGE_ACCESS, Region.NATIONAL));
        actor = new Actor("platform", Set.of());
        assertFalse(access.may(Permission.READ_ORGANISATIONS, Region.NATIONAL));
    }

    @Test
    public void x3_withoutGeographyARoleHoldsAtItsVeryNode() {
        access.places = null;
        actor = new Actor("john", Set.of());
        assertTrue(access.may(Permission.READ_CHARGES, new Region("north")));
        assertFalse(access.may(Permission.READ_CHARGES, new Region("north-west")));
        actor = new Actor("admin", Set.of());
        assertTrue(access.may(Permission.READ_CHARGES, new Region("north-west")));
    }

    @Test
    public void x3_aRefusalNamesThePermissionAndTheNode() {
        actor = new Actor("jane", Set.of());
        ProblemException refused = org.junit.Assert.assertThrows(
                ProblemException.class, () -> access.require(Permission.READ_AUDIT, new Region("north-west")));
        assertEquals("not-allowed", refused.problem().code());
        assertEquals(403, refused.problem().status());
        assertTrue(refused.problem().detail().contains("READ_AUDIT at 'north-west'"));
    }

    /** The table of roles, so that nobody widens one by mistake. */
    @Test
    public void x3_onlyAdministratorsGiveRolesAndAuditorsChangeNothing() {
        for (Role role : Role.values()) {
            assertEquals(
                    role.slug(), role == Role.ADMINISTRATOR, role.permissions().contains(Permission.CHANGE_ACCESS));
        }
        for (Permission permission : Role.AUDITOR.permissions()) {
            assertTrue(permission.name(), permission.name().matches("(READ|PROVE|VERIFY)_.*"));
        }
    }

    /** Whoever runs the platform is no party in a case, and gathers nothing on a person (FTP-7, IG-8). */
    @Test
    public void ftp7_administratorsActForNoParty() {
        for (Role role : EnumSet.of(Role.ADMINISTRATOR, Role.REGIONAL_ADMINISTRATOR, Role.AUDITOR)) {
            for (Permission permission : EnumSet.of(
                    Permission.ACT_FOR_LEAD_EMPLOYER,
                    Permission.DECIDE_FOR_LEAD_EMPLOYER,
                    Permission.ACT_FOR_POSTGRADUATE_DEAN,
                    Permission.ACT_FOR_HOST,
                    Permission.SERVE_DATA_SUBJECTS)) {
                assertFalse(role.slug(), role.permissions().contains(permission));
            }
        }
    }

    private static boolean isWithin(Region node, Region ancestor) {
        for (String at = node.slug(); at != null; at = PARENTS.get(at)) {
            if (at.equals(ancestor.slug())) {
                return true;
            }
        }
        return false;
    }
}
