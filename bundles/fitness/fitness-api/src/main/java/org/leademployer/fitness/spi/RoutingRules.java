/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.spi;

import java.time.LocalDate;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A region's own routing where a table cannot say it (SCH-1). You implement it and register it as an OSGi service; the platform
 * finds it, asks it about every cell before it takes it (FTP-1, FTP-2, FTP-4), and contains it: what throws or hangs is told
 * to whoever asked, by its name.
 *
 * <p>It is a pure function of the question: no clock, no I/O, no state, and safe for use by several threads. The platform fills in
 * the last days of steps by the time limits of the region.
 */
@ConsumerType
public interface RoutingRules {

    /** Its name, node and version; the same for as long as it lives. */
    RoutingId id();

    /** The first day on which it is in force. */
    LocalDate validFrom();

    /** The last day; null for no end. */
    default LocalDate validTo() {
        return null;
    }

    /** What people call it. */
    String title();

    /** Every cell is answered; never null. */
    RouteDecision route(RouteQuestion question);
}
