/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Scores, consensus, ranking and the decision on the preferred bids (PRO-10). Provided by the procurement domain.
 *
 * <p>Problems are those of {@link Procurements} besides those that are named.
 */
@ProviderType
public interface Evaluations {

    /**
     * Scores a question of a bid, as the panel member who acts. A score replaces the member's own before.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-on-the-panel (403, PRO-10); conflict-declared (409, PRO-10)
     */
    Score score(String idOrReference, String bid, String question, int score, String rationale);

    /**
     * The scores: until all are there, a member sees their own alone (PRO-10); the others once moderation can begin.
     */
    List<Score> scores(String idOrReference);

    /** Removes a member from the panel, and voids their scores: a conflict was declared later (PRO-10). */
    Procurement withdrawMember(String idOrReference, String member, String reason);

    /**
     * Records the consensus on a question of a bid.
     *
     * @throws org.leademployer.platform.problem.ProblemException scores-missing (409, PRO-10) with each that is missing
     */
    Score agree(String idOrReference, String bid, String question, int score, String rationale);

    /**
     * The ranking, computed anew from what is stored.
     *
     * @throws org.leademployer.platform.problem.ProblemException scores-missing (409, PRO-10) with each consensus that is missing;
     *     explanation-missing (409, PRO-9) while the standing of an abnormally low bid is open
     */
    Ranking ranking(String idOrReference);

    /**
     * Decides on the preferred bid of a lot, as its Service Lead. The last lot ends the evaluation, and the ranking is kept.
     *
     * @param reasons needed where the bid is not ranked first alone
     * @throws org.leademployer.platform.problem.ProblemException not-the-service-lead (403, PRO-10); reasons-missing (409, PRO-10)
     */
    Procurement prefer(String idOrReference, int lot, String bid, String reasons);

    /**
     * Whether the ranking that was decided by comes out of what is stored today (PRO-10).
     *
     * @return the ranking as computed now; its digest equals the kept one when nothing has changed
     */
    RankingProof prove(String idOrReference);

    /** @param kept the digest that was decided by @param now the ranking as computed today */
    record RankingProof(String kept, Ranking now) {
        public boolean equal() {
            return now.sha256().equals(kept);
        }
    }
}
