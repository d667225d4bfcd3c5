/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.fitness.RoutingId;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

/** Why a concern cannot be routed. */
public final class RoutingProblems {

    private RoutingProblems() {}

    /** 409: nothing is in force that day. */
    public static Problem noRouting(Region region, LocalDate on) {
        return Problem.of(
                        "no-routing",
                        409,
                        "No routing is in force",
                        "Neither '" + region + "' nor a node above it has a routing in force on " + on + ".")
                .withRule("FTP-2")
                .withNext("'fitness:routings' lists what is deployed and what was refused.");
    }

    /** 409: nothing is in force that day. */
    public static Problem noTimeLimits(Region region, LocalDate on) {
        return Problem.of(
                        "no-time-limits",
                        409,
                        "No time limits are in force",
                        "Neither '" + region + "' nor a node above it has time limits in force on " + on + ".")
                .withRule("FTP-6")
                .withNext("'fitness:time-limits' lists what is deployed.");
    }

    /** 502: a bundle's rules threw or did not answer. There is no falling back to the nation's. */
    public static Problem failed(RoutingId routing, String what) {
        return Problem.of("routing-failed", 502, "A region's routing failed", routing + " " + what + ".")
                .withRule("SCH-8")
                .withNext("Take its bundle out of deploy/, or replace it by a repaired version; the node above answers"
                        + " then.");
    }

    /** 502: a bundle's rules answered what no routing may say. */
    public static Problem impossible(RoutingId routing, List<Breach> breaches) {
        return Problem.of(
                        "routing-impossible",
                        502,
                        "A region's routing answered what cannot be",
                        routing + " answered against the rules.")
                .withRule(breaches.get(0).rule())
                .withFaults(breaches.stream()
                        .map(breach -> new Problem.Fault(null, null, breach.toString()))
                        .toList())
                .withNext("Take its bundle out of deploy/, or replace it by a repaired version; the node above answers"
                        + " then.");
    }
}
