/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.Party;

public class BreachReaderTest {

    private static final NoticeToAuthority NOTICE =
            NoticeToAuthority.parse(List.of("from,hours,source", "2018-05-25,72,GDPR"));
    private static final Instant NOW = Instant.parse("2022-01-31T12:00:00Z");

    @Test
    public void ig6_theMomentOfDiscoveryIsAllThatMustBeKnown() {
        Breach breach = read(new BreachInput("2021-07-02T10:30:00+01:00", null, null, null, null));
        assertEquals(Instant.parse("2021-07-02T09:30:00Z"), breach.discoveredAt());
        assertEquals(Instant.parse("2021-07-05T09:30:00Z"), breach.statutoryDeadline());
        assertEquals(Party.LEAD_EMPLOYER, breach.discoveredBy());
        assertEquals(Set.of(), breach.kinds());
        assertNull(breach.people());
        assertEquals(Risk.RISK, breach.risk());
    }

    @Test
    public void ig6_everythingElseIsReadWhereItIsKnown() {
        Breach breach =
                read(new BreachInput("2022-01-31T12:00:00Z", "HOST", List.of("PAY", "HEALTH", "PAY"), "0", "UNLIKELY"));
        assertEquals(NOW, breach.discoveredAt());
        assertEquals(Party.HOST, breach.discoveredBy());
        assertEquals(Set.of(DataKind.PAY, DataKind.HEALTH), breach.kinds());
        assertEquals(Integer.valueOf(0), breach.people());
        assertEquals(Risk.UNLIKELY, breach.risk());
    }

    @Test
    public void ig6_aMomentThatCannotBeUsedIsRefusedWithTheReason() {
        record Case(String moment, String reason) {}
        for (Case c : List.of(
                new Case(null, "is required"),
                new Case(" ", "is required"),
                new Case("2021-10-31T01:30:00", "has no offset"),
                new Case("2021-10-31T01:30", "has no offset"),
                new Case("2021-11-02", "is not a date and time with an offset"),
                new Case("yesterday", "is not a date and time with an offset"),
                new Case("2021-02-29T09:30:00Z", "is not a date and time with an offset"),
                new Case("2021-11-02T25:00:00Z", "is not a date and time with an offset"),
                new Case("2021-11-02T09:30:00+25:00", "is not a date and time with an offset"),
                new Case("2022-01-31T12:00:01Z", "lies in the future: it is 2022-01-31T12:00:00Z now"),
                new Case("+999999999-12-31T23:59:59Z", "lies in the future"),
                new Case("2018-05-24T22:59:59Z", "lies before 2018-05-24T23:00:00Z"),
                new Case("-999999999-01-01T00:00:00+18:00", "lies before"))) {
            Problem problem = refused(new BreachInput(c.moment(), null, null, null, null));
            assertEquals(1, problem.faults().size());
            assertEquals("discoveredAt", problem.faults().get(0).field());
            String reason = problem.faults().get(0).reason();
            assertTrue(c.moment() + ": " + reason, reason.contains(c.reason()));
        }
    }

    @Test
    public void ig6_everythingThatIsWrongIsSaidAtOnce() {
        Problem problem = refused(
                new BreachInput("2021-11-02T09:30", "ICO", Arrays.asList("PAY", "SECRETS", null), "-1", "none"));
        assertEquals("IG-6", problem.rule());
        assertEquals(
                List.of("discoveredAt", "discoveredBy", "kinds[1]", "kinds[2]", "people", "risk"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        assertEquals(
                "'ICO' is none of HEE, LEAD_EMPLOYER, HOST",
                problem.faults().get(1).reason());
        for (String people : List.of("1.5", "123456789", "many", "")) {
            refused(new BreachInput("2021-11-02T09:30:00Z", null, null, people, null));
        }
        refused(new BreachInput("2021-11-02T09:30:00Z", null, Collections.nCopies(101, "PAY"), null, null));
    }

    private static Breach read(BreachInput input) {
        return new BreachReader(NOTICE, NOW).read(input);
    }

    private static Problem refused(BreachInput input) {
        Problem problem = assertThrows(input.toString(), ProblemException.class, () -> read(input))
                .problem();
        assertEquals("invalid-input", problem.code());
        return problem;
    }
}
