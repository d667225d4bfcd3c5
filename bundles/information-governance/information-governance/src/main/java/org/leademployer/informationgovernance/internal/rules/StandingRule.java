/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.informationgovernance.GovernanceStanding.AssessmentStanding;
import org.leademployer.informationgovernance.GovernanceStanding.ScreeningStanding;
import org.leademployer.informationgovernance.Screening;

/** How far information governance is with something, of all records about it (IG-1, IG-2). */
public final class StandingRule {

    private StandingRule() {}

    /**
     * A screening that is put anew takes the place of the one before it, also while it is not answered: somebody has asked because
     * something is otherwise. Of the assessments the last decision counts, and a refusal undoes an earlier approval.
     *
     * @param screenings the newest first
     * @param assessments the newest first
     */
    public static GovernanceStanding of(List<Screening> screenings, List<Dpia> assessments) {
        Optional<Dpia> decided = assessments.stream()
                .filter(one -> one.state() == Dpia.State.APPROVED || one.state() == Dpia.State.REFUSED)
                // Of two on the same day the newer one, which stands first.
                .reduce((first, second) ->
                        Comparator.comparing((Dpia one) -> one.decision().on()).compare(second, first) > 0
                                ? second
                                : first);
        return new GovernanceStanding(
                screenings.stream()
                        .filter(one -> one.state() != Screening.State.WITHDRAWN)
                        .findFirst()
                        .map(one -> new ScreeningStanding(
                                one.id(),
                                one.askedOn(),
                                one.dueOn(),
                                one.state() == Screening.State.ANSWERED ? one.answeredOn() : null,
                                one.outcome() == Screening.Outcome.FULL_DPIA)),
                decided.or(() -> assessments.stream()
                                .filter(one -> one.state() != Dpia.State.ARCHIVED)
                                .findFirst())
                        .map(one -> new AssessmentStanding(
                                one.id(),
                                one.state(),
                                one.decision() == null ? null : one.decision().on())));
    }
}
