/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.leademployer.informationgovernance.internal.Samples.end;
import static org.leademployer.informationgovernance.internal.Samples.fines;
import static org.leademployer.informationgovernance.internal.Samples.measures;
import static org.leademployer.informationgovernance.internal.Samples.reporting;
import static org.leademployer.informationgovernance.internal.Samples.roles;

import java.util.List;
import org.junit.Test;
import org.leademployer.informationgovernance.internal.Samples;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Recipient;

public class ProtocolsTest {

    @Test
    public void ig5_aProtocolThatAnswersAllFourIsGivenAsItIs() {
        assertEquals(Samples.protocol(), calculate(Samples.protocol()));
    }

    @Test
    public void sch8_aProtocolThatLeavesSomethingOpenIsRefusedNamingTheVariant() {
        record Case(String reason, Protocol protocol) {}
        Party leads = Party.LEAD_EMPLOYER;
        for (Case c : List.of(
                new Case("it gives no protocol", null),
                new Case(
                        "nobody in its protocol notifies the supervisory authority of a breach",
                        new Protocol(leads, List.of(), fines(), end(), measures(), roles())),
                new Case(
                        "its protocol wants a report of HEE to SUPERVISORY_AUTHORITY within 10 hours, and within 11"
                                + " where it is urgent",
                        new Protocol(
                                leads,
                                List.of(new Duty(Party.HEE, Recipient.SUPERVISORY_AUTHORITY, "notify", 10, 11)),
                                fines(),
                                end(),
                                measures(),
                                roles())),
                new Case(
                        "the parts of a fine in its protocol add up to 0.00 per cent",
                        new Protocol(leads, reporting(), List.of(), end(), measures(), roles())),
                new Case(
                        "its protocol has HEE bear a negative part of a fine, or bear one twice",
                        new Protocol(
                                leads,
                                reporting(),
                                List.of(new FinePart(Party.HEE, 5_000), new FinePart(Party.HEE, 5_000)),
                                end(),
                                measures(),
                                roles())),
                new Case(
                        "its protocol deletes copies before the data is handed over, or counts days below 0",
                        new Protocol(
                                leads,
                                reporting(),
                                fines(),
                                new EndOfContract(Disposition.RETURN_TO_HEE, 28, 27, Party.HEE, 0),
                                measures(),
                                roles())),
                new Case(
                        "its protocol has no organisational measure",
                        new Protocol(
                                leads, reporting(), fines(), end(), measures().subList(0, 1), roles())),
                new Case(
                        "its protocol has no controller for payroll",
                        new Protocol(leads, reporting(), fines(), end(), measures(), roles().subList(1, 2))),
                new Case(
                        "its protocol says of no activity who is the controller",
                        new Protocol(leads, reporting(), fines(), end(), measures(), List.of())))) {
            ProblemException e = assertThrows(c.reason(), ProblemException.class, () -> calculate(c.protocol()));
            assertEquals(Samples.VARIANT + ": " + c.reason(), e.problem().detail());
        }
    }

    @Test
    public void sch8_everythingThatIsOpenIsSaidAtOnce() {
        Protocol empty = new Protocol(Party.HEE, List.of(), List.of(), end(), List.of(), List.of());
        String detail = assertThrows(ProblemException.class, () -> calculate(empty))
                .problem()
                .detail();
        assertEquals(detail, 5, detail.split("; ").length);
    }

    private static Protocol calculate(Protocol protocol) {
        Period day = new Period(Samples.FROM, Samples.FROM);
        return Protocols.calculate(List.of(Samples.inForce(day, Samples.schedule(breach -> List.of(), protocol))));
    }
}
