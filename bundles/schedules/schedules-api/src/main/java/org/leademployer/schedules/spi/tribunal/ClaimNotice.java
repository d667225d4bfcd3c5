/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.OdsCode;

/**
 * A claim that the tribunal has sent, for which a plan is wanted (TRI-2).
 *
 * @param serviceFrom the first day of the lead employer's service under the contract
 * @param sentOn the day on which the tribunal sent the claim
 * @param responseDue the last day for the response, by law (TRI-1); not a term
 * @param acts what is complained of, as far as it is known yet; may be empty
 */
public record ClaimNotice(LocalDate serviceFrom, LocalDate sentOn, LocalDate responseDue, List<Act> acts) {

    public ClaimNotice {
        Objects.requireNonNull(serviceFrom, "serviceFrom");
        Objects.requireNonNull(sentOn, "sentOn");
        Objects.requireNonNull(responseDue, "responseDue");
        acts = List.copyOf(acts);
    }

    /** The hosts at which acts fell, each once, by ODS code. */
    public List<OdsCode> hosts() {
        return acts.stream().map(Act::host).distinct().sorted().toList();
    }
}
