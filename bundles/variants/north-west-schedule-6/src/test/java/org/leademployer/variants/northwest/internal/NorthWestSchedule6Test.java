/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.variants.northwest.internal;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.TraineeService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

public class NorthWestSchedule6Test {

    private final NorthWestSchedule6 schedule = new NorthWestSchedule6(bundle("1.2.3.qualifier"));

    @Test
    public void sch1_itsVersionIsThatOfItsBundle() {
        assertEquals("schedule 6 north-west 1.2.3", schedule.id().toString());
        assertEquals(LocalDate.of(2021, 4, 1), schedule.validity().from());
    }

    @Test
    public void sch6_trustsPayForSecondaryCareAndHeeForTheRest() {
        for (FundingKind kind : FundingKind.values()) {
            Period days = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 10, 31));
            List<ChargeLine> lines = schedule.charge(new TraineeService(
                    "t-1",
                    days,
                    List.of(new ServicePlacement(
                            new OdsCode("RBS"), days, 80, kind, ServicePlacement.Attendance.IN_POST, "600"))));
            assertEquals(
                    kind.name(),
                    kind == FundingKind.SECONDARY_CARE
                            ? List.of("RBS SERVICE_FEE 97.80", "RBS OCCUPATIONAL_HEALTH 21.42")
                            : List.of("HEE SERVICE_FEE 97.80", "HEE OCCUPATIONAL_HEALTH 21.42"),
                    lines.stream()
                            .map(line -> line.payer() + " " + line.kind() + " " + line.amount())
                            .toList());
        }
    }

    private static BundleContext bundle(String version) {
        Bundle bundle = proxy(Bundle.class, Version.parseVersion(version));
        return proxy(BundleContext.class, bundle);
    }

    /** Answers everything with the one thing that is asked for. */
    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
