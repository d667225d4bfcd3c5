/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.time.LocalDate;
import java.util.Hashtable;
import java.util.List;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.spi.RoutingRules;
import org.leademployer.platform.Region;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A routing with rules that tests drop into the platform: as little as a routing may say. What it is stands in its manifest. */
public final class TestRouting implements BundleActivator, RoutingRules {

    public static final String REGION = "Test-Region";

    /** The concern that it leaves unanswered; absent for none. */
    public static final String SILENT_ON = "Test-Silent-On";

    private RoutingId id;
    private String silentOn;

    @Override
    public void start(BundleContext context) {
        var headers = context.getBundle().getHeaders();
        id = new RoutingId(
                "test-routing",
                new Region(headers.get(REGION)),
                context.getBundle().getVersion());
        silentOn = headers.get(SILENT_ON);
        context.registerService(RoutingRules.class, this, new Hashtable<String, Object>());
    }

    /** Services go with their bundle. */
    @Override
    public void stop(BundleContext context) {}

    @Override
    public RoutingId id() {
        return id;
    }

    @Override
    public LocalDate validFrom() {
        return LocalDate.of(2020, 4, 1);
    }

    @Override
    public String title() {
        return "A routing of a test";
    }

    @Override
    public RouteDecision route(RouteQuestion question) {
        Concern concern = question.concern();
        if (concern.name().equals(silentOn)) {
            return null;
        }
        boolean conduct = concern == Concern.CONDUCT;
        boolean health = concern == Concern.HEALTH;
        return new RouteDecision(
                conduct || health ? Party.LEAD_EMPLOYER : Party.POSTGRADUATE_DEAN,
                conduct ? Party.MEDICAL_DIRECTOR : null,
                null,
                List.of(Party.POSTGRADUATE_DEAN, Party.REVALIDATION_TEAM),
                List.of(new RouteStep(
                        "first",
                        health ? StepAct.REFER_TO_OCCUPATIONAL_HEALTH : StepAct.TELL,
                        Party.LEAD_EMPLOYER,
                        "Do what a test asks for",
                        null,
                        TimeLimit.LIVE_FLOW,
                        null)),
                GmcReferral.NONE,
                Party.LEAD_EMPLOYER,
                List.of("FTP-2"),
                List.of("a test"));
    }
}
