/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.util.List;

/**
 * What became of a request to send.
 *
 * @param asked hosts that were asked for
 * @param sent agreements that went out
 * @param prepared drafts that were made
 * @param alreadyThere hosts that have one, of which nothing was changed
 * @param refused hosts to which none could be sent
 * @param hosts the outcome of each, by ODS code
 */
public record SendReport(int asked, int sent, int prepared, int alreadyThere, int refused, List<HostOutcome> hosts) {

    public SendReport {
        hosts = List.copyOf(hosts);
    }

    /**
     * What became of one host.
     *
     * @param host its ODS code as it came
     * @param outcome what was done
     * @param agreement the id of its agreement; null where it has none
     */
    public record HostOutcome(String host, Outcome outcome, String agreement) {}

    /** What was done for a host. */
    public enum Outcome {
        SENT,
        PREPARED,
        ALREADY_THERE,
        UNKNOWN_HOST,
        NOT_AN_ODS_CODE
    }
}
