/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.inject.Inject;
import javax.persistence.EntityManagerFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Bodies;
import org.leademployer.contracts.Contracts;
import org.leademployer.employment.Employment;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.RestResource;
import org.leademployer.recharging.Recharging;
import org.leademployer.recharging.Statements;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.VariantFactory;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class ServicesTest extends Container {

    private static final List<String> SCHEMAS = List.of(
            "audit", "organisations", "employment", "schedules", "contracts", "board", "management", "recharging");

    /** The other domains read and write by JDBC alone. */
    private static final List<String> UNITS = List.of("organisations", "contracts");

    @Inject
    private BundleContext context;

    @Inject
    private ServiceComponentRuntime components;

    @Inject
    private Geography geography;

    @Inject
    private Clock clock;

    @Test
    public void everyApiHasExactlyOneProvider() {
        for (Class<?> api : List.of(
                Transactions.class,
                AuditLog.class,
                CurrentActor.class,
                Clock.class,
                Geography.class,
                Organisations.class,
                Employment.class,
                Variants.class,
                Pins.class,
                Calculations.class,
                Contracts.class,
                Recharging.class,
                Statements.class,
                Bodies.class,
                Boards.class)) {
            assertEquals(api.getName(), 1, references(api, null).size());
        }
    }

    @Test
    public void everyDomainHasItsTables() {
        for (String schema : SCHEMAS) {
            assertEquals(
                    schema,
                    1,
                    references(Schema.class, "(schema=" + schema + ")").size());
        }
    }

    @Test
    public void everyDomainWithEntitiesHasItsUnit() {
        for (String unit : UNITS) {
            assertEquals(
                    unit,
                    1,
                    references(EntityManagerFactory.class, "(osgi.unit.name=" + unit + ")")
                            .size());
        }
    }

    @Test
    public void everyDomainIsReachableByRest() {
        List<String> bundles = references(RestResource.class, null).stream()
                .map(resource -> resource.getBundle().getSymbolicName())
                .toList();

        for (String domain : List.of(
                "organisations",
                "employment",
                "schedules",
                "contracts",
                "procurement",
                "recharging",
                "tribunals",
                "information.governance",
                "boards",
                "contract.management")) {
            assertTrue(domain + " in " + bundles, bundles.contains("org.leademployer." + domain));
        }
    }

    @Test
    public void sch1_nationalScheduleAndChargesAreThere() {
        assertTrue(references(VariantFactory.class, null).size() >= 1);
        assertTrue(
                "charges, tribunal-shares, tribunal-plan",
                references(CalculationType.class, null).size() >= 5);
    }

    @Test
    public void everyComponentOfOursIsSatisfied() {
        List<String> waiting = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs()) {
            if (!component.bundle.symbolicName.startsWith("org.leademployer.")) {
                continue;
            }
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
                if (configuration.state != ComponentConfigurationDTO.ACTIVE
                        && configuration.state != ComponentConfigurationDTO.SATISFIED) {
                    waiting.add(component.name + " in state " + configuration.state);
                }
            }
        }
        assertEquals(List.of(), waiting);
    }

    @Test
    public void x5_clockTellsTheTimeOfLondon() {
        assertEquals(ZoneId.of("Europe/London"), clock.getZone());
    }

    @Test
    public void org1_geographyHasFourRegionsAndThirteenLocalOffices() {
        assertEquals(1, nodes(GeographyNode.Level.NATIONAL));
        assertEquals(4, nodes(GeographyNode.Level.REGION));
        assertEquals(13, nodes(GeographyNode.Level.LOCAL_OFFICE));
        for (GeographyNode node : geography.nodes()) {
            List<Region> path = geography.pathToNational(node.region());
            assertEquals(node.region(), path.get(0));
            assertEquals(Region.NATIONAL, path.get(path.size() - 1));
        }
    }

    private long nodes(GeographyNode.Level level) {
        return geography.nodes().stream().filter(node -> node.level() == level).count();
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> type, String filter) {
        try {
            return context.getServiceReferences(type, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
