/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.util.List;

/**
 * What is to be sent, as it came in.
 *
 * @param hosts ODS codes, at most 5000; null or empty for every host with placements under the contract
 * @param template name of a template; null where one alone is in force
 * @param sentOn {@code 2026-01-05}; null for today
 * @param expiresOn the last day of the agreements; null for the end of the contract
 * @param draft only prepare them
 * @param newVersion also send to hosts whose newest agreement has another version of the template, or was declined, or has
 *     expired
 */
public record SendInput(
        List<String> hosts, String template, String sentOn, String expiresOn, boolean draft, boolean newVersion) {

    public SendInput {
        hosts = hosts == null
                ? List.of()
                : hosts.stream().map(code -> code == null ? "" : code).toList();
    }
}
