/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.writes;

import java.util.List;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.problem.ProblemException;

/** As REST, SOAP and console do it: access, version, rules, transaction, audit entry. */
final class PlatformWrites {

    private final Contracts contracts;
    private final List<String> ids;
    private final long[] versions;
    private int count;

    PlatformWrites(Contracts contracts, List<String> ids) {
        this.contracts = contracts;
        this.ids = ids;
        this.versions =
                ids.stream().mapToLong(id -> contracts.require(id).version()).toArray();
    }

    boolean write() {
        int at = count++ % ids.size();
        try {
            versions[at] = contracts
                    .complete(ids.get(at), record("RSA-" + System.nanoTime()), versions[at])
                    .version();
            return true;
        } catch (ProblemException e) {
            if (e.problem().code().equals("store-conflict")) {
                return false;
            }
            throw e;
        }
    }

    private static MinimumRecord record(String riskSharing) {
        return new MinimumRecord(null, null, null, null, null, null, riskSharing, null, null);
    }
}
