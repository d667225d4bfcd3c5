/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of requests of data subjects, the archives of what is held on them, erasure and restriction (IG-8). Provided by
 * the platform.
 *
 * <p>Everything asks for the permission to serve data subjects, at the node of the request. Problems common to all: not-allowed
 * (403, X-3); not-found (404) for a request that there is not, or none that the caller serves; invalid-input (400, IG-8) naming
 * everything that is wrong.
 */
@ProviderType
public interface SubjectRequests {

    List<SubjectRequest> list(SubjectRequestQuery query);

    /**
     * Records a request.
     *
     * @throws org.leademployer.platform.problem.ProblemException subject-unknown (404, IG-8) when nobody is known so, or
     *     something of them lies outside the node; person-erased (410, IG-8)
     */
    SubjectRequest open(SubjectRequestInput input);

    SubjectRequest require(String id);

    /**
     * Does something with a request. GATHER makes the archive; APPROVE erases, restricts or releases.
     *
     * @param readVersion the version that the caller has read; null not to ask
     * @throws org.leademployer.platform.problem.ProblemException wrong-state (409, IG-8); still-needed (409, IG-8) with all
     *     reasons; domains-missing (409, IG-8) when erasing while a domain is not running; second-person-needed (409, IG-8);
     *     extended-already, too-late-to-extend, not-for-this-kind (409, IG-8); precondition-failed (412);
     *     subject-elsewhere (409, IG-8) when something of the person lies outside the node by now
     */
    SubjectRequest change(String id, SubjectRequestChange change, Long readVersion);

    /** What is held on the person, by domain and category and without content, and what the retention policy says of it. */
    List<Judgement> holdings(String id);

    /**
     * Writes the archive, a zip file, and records that it was read.
     *
     * @throws org.leademployer.platform.problem.ProblemException no-archive (409, IG-8) before it is made; archive-expired
     *     (410, IG-8)
     */
    ArchiveContent archive(String id);

    /** What was erased, by domain and category, and what was kept and why; empty where nobody was erased. */
    List<ErasureProof> erasure(String id);

    /**
     * Trainees whose time of retention is over by the policy of a node, and who lie there or below: for requests with the ground
     * RETENTION_ENDED or CONTRACT_ENDED. Whether something else still needs them is said when that is proposed.
     *
     * @param after begin behind this id; null to begin with the first
     * @param limit at most so many, 1 or more
     * @return the platform's ids, in their order
     */
    List<String> lapsed(Region node, String after, int limit);

    /** The domains that are asked, by name. */
    List<AskedDomain> domains();

    /** Deletes archives that have expired. @return how many */
    int sweep();

    /** An archive that is read. */
    @FunctionalInterface
    interface ArchiveContent {
        void writeTo(OutputStream out) throws IOException;
    }
}
