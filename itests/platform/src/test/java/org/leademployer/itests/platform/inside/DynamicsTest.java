/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.leademployer.boards.Boards;
import org.leademployer.contracts.Contracts;
import org.leademployer.employment.Employment;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Region;
import org.leademployer.procurement.ProcurementPlanning;
import org.leademployer.recharging.Recharging;
import org.leademployer.schedules.Variants;
import org.leademployer.tribunals.Tribunals;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/** Every module is removed and updated while the others run. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class DynamicsTest extends Container {

    @Inject
    private BundleContext context;

    @Test
    public void x6_rechargingGoesAndComesBack() throws Exception {
        assertGoesAndComesBack("recharging", Recharging.class, List.of());
    }

    @Test
    public void x6_tribunalsGoAndComeBack() throws Exception {
        assertGoesAndComesBack("tribunals", Tribunals.class, List.of());
    }

    @Test
    public void x6_informationGovernanceGoesAndComesBack() throws Exception {
        assertGoesAndComesBack("information.governance", DataProtection.class, List.of());
    }

    @Test
    public void x6_procurementGoesAndComesBack() throws Exception {
        assertGoesAndComesBack("procurement", ProcurementPlanning.class, List.of());
    }

    @Test
    public void x6_boardsGoAndComeBack() throws Exception {
        assertGoesAndComesBack("boards", Boards.class, List.of());
    }

    @Test
    public void x6_contractsGoAndComeBack() throws Exception {
        assertGoesAndComesBack("contracts", Contracts.class, List.of(Recharging.class));
    }

    @Test
    public void x6_schedulesGoAndComeBack() throws Exception {
        assertGoesAndComesBack("schedules", Variants.class, List.of(Contracts.class, Recharging.class));
    }

    @Test
    public void x6_employmentGoesAndComesBack() throws Exception {
        assertGoesAndComesBack("employment", Employment.class, List.of(Recharging.class));
    }

    @Test
    public void x6_organisationsGoAndComeBack() throws Exception {
        assertGoesAndComesBack(
                "organisations",
                Organisations.class,
                List.of(Employment.class, Variants.class, Contracts.class, Recharging.class, Boards.class));
    }

    @Test
    public void x6_updateInPlaceLeavesTheOthersAlone() throws Exception {
        for (String domain : List.of(
                "contract.management",
                "boards",
                "information.governance",
                "tribunals",
                "procurement",
                "recharging",
                "contracts",
                "schedules",
                "employment",
                "organisations")) {
            Bundle bundle = bundle(domain);
            Map<String, Integer> before = statesOfOthers(bundle);

            bundle.update();

            awaitAll();
            assertEquals(domain, before, statesOfOthers(bundle));
            assertWorks();
        }
    }

    /** @param dependants services that cannot be there without it, and return with it */
    private void assertGoesAndComesBack(String domain, Class<?> service, List<Class<?>> dependants)
            throws BundleException {
        Bundle bundle = bundle(domain);
        Map<String, Integer> before = statesOfOthers(bundle);

        bundle.stop();
        try {
            assertEquals("no other bundle stops with it", before, statesOfOthers(bundle));
            Await.until(service.getName() + " gone", () -> !isThere(service));
            for (Class<?> each :
                    List.of(Organisations.class, Employment.class, Variants.class, Contracts.class, Recharging.class)) {
                if (each != service && !dependants.contains(each)) {
                    assertTrue(each + " stays without " + domain, isThere(each));
                }
            }
        } finally {
            bundle.start();
        }

        awaitAll();
        assertEquals(before, statesOfOthers(bundle));
        assertWorks();
    }

    private void awaitAll() {
        for (Class<?> each :
                List.of(Organisations.class, Employment.class, Variants.class, Contracts.class, Recharging.class)) {
            Await.until(each.getName() + " back", () -> isThere(each));
        }
    }

    private void assertWorks() {
        assertEquals(List.of(), service(Contracts.class).list(new Region("wessex")));
        service(Organisations.class).hosts(Region.NATIONAL);
        service(Variants.class).deployed("6");
    }

    private Bundle bundle(String domain) {
        return Arrays.stream(context.getBundles())
                .filter(each -> each.getSymbolicName().equals("org.leademployer." + domain))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Integer> statesOfOthers(Bundle bundle) {
        Map<String, Integer> states = new HashMap<>();
        for (Bundle each : context.getBundles()) {
            if (each != bundle && each != context.getBundle()) {
                states.put(each.getSymbolicName() + " " + each.getVersion(), each.getState());
            }
        }
        return states;
    }

    private boolean isThere(Class<?> service) {
        return context.getServiceReference(service) != null;
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return context.getService(reference);
    }
}
