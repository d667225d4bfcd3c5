/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

/**
 * What dates are asked for (TRI-1), as somebody wrote it down. Everything is text, so that all that is wrong is answered at once.
 *
 * @param act the day of the act, {@code 2026-03-01}; of conduct that went on its last day; null where no limitation is asked for
 * @param jurisdiction the tribunals' code, {@code UDL}; required with an act
 * @param conciliationFrom the day on which the conciliation service was notified (day A); null for none
 * @param conciliationTo the day on which the certificate came (day B); null where it has not come yet
 * @param sentOn the day on which the tribunal sent the claim; null where no response is asked for
 * @param responseExtendedTo the day to which the tribunal extended the time for the response; null for none
 */
public record LawQuestion(
        String act,
        String jurisdiction,
        String conciliationFrom,
        String conciliationTo,
        String sentOn,
        String responseExtendedTo) {}
