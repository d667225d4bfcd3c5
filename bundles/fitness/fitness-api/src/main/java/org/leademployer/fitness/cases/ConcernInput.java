/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

/**
 * A concern as it is handed in, before it is read. Of person, either the registration or the platform's id of the trainee is
 * needed.
 *
 * @param registrationBody GMC, GDC or UKPHR
 * @param registrationNumber the number that it gave
 * @param traineeId the platform's id
 * @param type one of {@link ConcernType}; not needed where the concern is named
 * @param concern one of {@link org.leademployer.fitness.Concern}; null where the type says it, or the receiver is to classify it
 * @param stage PRE_EMPLOYMENT or IN_POST; null for in post
 * @param severe whether it is severe enough for a fitness-to-practise investigation; null for false
 * @param seriousUntowardIncident whether one is part of it; null for what the type says
 * @param source one of {@link ConcernSource}
 * @param region the node; null for that of the trainee's placement on the day
 * @param happenedAt the ODS code of the host where it happened; needed where the source is the lead employer
 * @param employer the ODS code of the employer; needed where the source is the lead employer
 * @param knownOn the day on which it became known, {@code 2021-08-01}; null for today
 * @param narrative what happened, at most 20,000 characters; sealed with the person's own key
 * @param externalReference by which the sender knows it, at most 100 characters: the same again opens no second case
 */
public record ConcernInput(
        String registrationBody,
        String registrationNumber,
        String traineeId,
        String type,
        String concern,
        String stage,
        Boolean severe,
        Boolean seriousUntowardIncident,
        String source,
        String region,
        String happenedAt,
        String employer,
        String knownOn,
        String narrative,
        String externalReference) {

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "concern";
    }
}
