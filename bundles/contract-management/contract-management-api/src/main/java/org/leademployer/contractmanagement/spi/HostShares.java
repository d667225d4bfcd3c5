/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * With how many hosts of a contract an agreement is signed (CON-11). Implemented by whoever keeps host agreements; while nobody
 * does, portfolios say nothing of them.
 */
@ConsumerType
public interface HostShares {

    /**
     * Of many contracts at once, in a number of statements that does not depend on how many.
     *
     * @param contractIds the platform's ids of contracts, at most 1,000
     * @param on the day
     * @return by contract; contracts without hosts may be absent
     */
    Map<String, HostShare> of(Collection<String> contractIds, LocalDate on);

    /**
     * @param signed with how many hosts one is signed and enforceable, 0 to {@code wanted}
     * @param wanted with how many hosts one is wanted
     */
    record HostShare(int signed, int wanted) {
        public HostShare {
            if (signed < 0 || signed > wanted) {
                throw new IllegalArgumentException(signed + " of " + wanted + " agreements cannot be signed");
            }
        }
    }
}
