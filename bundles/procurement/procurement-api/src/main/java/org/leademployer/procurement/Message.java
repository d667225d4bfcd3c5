/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;

/**
 * An entry of the portal log (PRO-8).
 *
 * @param direction to or from bidders
 * @param channel where it came or went
 * @param handling what became of it; a message that came elsewhere is forwarded to the Procurement Lead, and not answered
 */
public record Message(
        String id, Direction direction, Channel channel, String subject, String text, Instant at, Handling handling) {

    /** Which way a message goes. */
    public enum Direction {
        FROM_BIDDER,
        TO_ALL_BIDDERS
    }

    /** Where a message came or went. */
    public enum Channel {
        PORTAL,
        ELSEWHERE
    }

    /** What became of a message. */
    public enum Handling {
        RECORDED,
        FORWARDED_UNANSWERED
    }
}
