/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.util.HashSet;
import java.util.Set;
import org.leademployer.contracts.Contracts;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.exits.internal.rules.ExitDueDates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets what is due in the exit of a contract, and clears what is not any more: told twice or late, it says the same. */
@Component(service = ExitDeadlines.class)
public final class ExitDeadlines {

    private final Contracts contracts;
    private final ExitReading reading;
    private final Deadlines deadlines;

    @Activate
    public ExitDeadlines(
            @Reference Contracts contracts, @Reference ExitReading reading, @Reference Deadlines deadlines) {
        this.contracts = contracts;
        this.reading = reading;
        this.deadlines = deadlines;
    }

    /** In the transaction that is open. */
    void tell(String contractId) {
        contracts.find(contractId).ifPresent(contract -> {
            ExitReading.Due due = reading.due(contract);
            Set<String> open = new HashSet<>();
            for (Deadline deadline : due.deadlines()) {
                deadlines.set(deadline);
                open.add(deadline.key());
            }
            due.keys().stream()
                    .filter(key -> !open.contains(key))
                    .forEach(key -> deadlines.clear(ExitDueDates.DOMAIN, key));
        });
    }
}
