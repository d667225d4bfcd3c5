/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import org.leademployer.platform.Region;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of exits. Every method that takes a contract takes its id or reference. Provided by the platform.
 *
 * <p>Problems common to all: not-allowed (403, X-3) without the permission to read exits anywhere; not-found (404) for a contract
 * that the actor may not read.
 */
@ProviderType
public interface Exits {

    /** The most lines of a page. */
    int MOST = 500;

    /** With filters, at most so many contracts are looked at for a page. */
    int MOST_LOOKED_AT = 5_000;

    /** Of more contracts no picture is made. */
    int MOST_COUNTED = 50_000;

    /**
     * A page of the register by reference, read in a number of statements that does not depend on how many lines it has. With
     * filters it may have fewer lines than the limit, or none, and still name a next.
     *
     * @param page {@code after} is a reference
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1)
     */
    Page<ExitLine> page(ExitQuery query, PageRequest page);

    /** How the exit of a contract stands. */
    Exit require(String contract);

    /**
     * The coming three years.
     *
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1); register-too-large (422, EXI-6) with
     *     more than {@value #MOST_COUNTED} contracts
     */
    ExitPicture picture(Region region);

    /**
     * A document, of the template in force at the node of the contract's lot and of what is the case (EXI-3, X-7).
     *
     * @throws org.leademployer.platform.problem.ProblemException no-exit-plan (409, EXI-1) while none is begun
     */
    ExitDocument document(String contract, ExitDocument.Kind kind);
}
