/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of employment tribunal claims (TRI-1). A claim is named by its id, or by its number with a hyphen in the place of the
 * slash. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) when there is no such claim, or none at a node where the caller may read tribunals;
 * not-allowed (403, X-3); invalid-input (400, TRI-1) naming everything that is wrong. Common to all that change a claim: wrong-state
 * (409, TRI-1); claim-changed (409, TRI-1) when somebody else changed it meanwhile; precondition-failed (412) when another version was
 * read than it has now.
 */
@ProviderType
public interface TribunalClaims {

    /** The most claims of a page. */
    int MOST = 500;

    /** The dates that the law gives; asks for nobody's claim. */
    LawAnswer deadlines(LawQuestion question);

    /** The law as it is known today. */
    TribunalLaw law();

    /**
     * Registers a claim. The same message again registers nothing, and answers the claim as it is now.
     *
     * @throws org.leademployer.platform.problem.ProblemException as above; claim-registered (409, TRI-1) when the number is registered
     *     with another content; person-erased (410, IG-8)
     */
    Registration register(NewClaim claim);

    /**
     * What became of a message.
     *
     * @param claim as it stands now
     * @param isNew false where it had been registered before
     */
    record Registration(TribunalClaim claim, boolean isNew) {}

    /** Claims that the caller may read, those presented first, first. */
    Page<TribunalClaim> page(ClaimQuery query, PageRequest page);

    TribunalClaim require(String claim);

    /**
     * The name on the claim, for who runs tribunals at its node; that it was read is audited.
     *
     * @return null once the person's key is destroyed (IG-8)
     */
    String claimant(String claim);

    /** Records what has happened. @param readVersion the version that was read; null where nobody read one */
    TribunalClaim change(String claim, ClaimChange change, Long readVersion);

    /**
     * Makes the contract's handling plan into steps (TRI-2). Made again, it replaces steps that are not done. Where the schedule cannot
     * say it now, nothing is changed, and the statutory day is answered with the refusal (SCH-4).
     */
    ClaimPlan plan(String claim);
}
