/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.util.List;

/**
 * What must be ready before the first day of a contract (CON-15, schedule 7): data, dated and versioned, of the kind
 * {@value #KIND}.
 *
 * @param workstreams 1 to 20
 */
public record MobilisationTemplate(List<Workstream> workstreams) {

    /** The kind of definition. */
    public static final String KIND = "mobilisation-plan";

    public MobilisationTemplate {
        workstreams = List.copyOf(workstreams);
    }

    /**
     * @param id a short name, {@code tupe}
     * @param title what people call it
     * @param tasks 1 to 50
     */
    public record Workstream(String id, String title, List<Task> tasks) {
        public Workstream {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * @param id a short name, of its own in the whole plan
     * @param title what is to be done
     * @param ownerRole the role that does it
     * @param daysBefore days before the first day of the contract by which it is done, 0 to 730
     */
    public record Task(String id, String title, String ownerRole, int daysBefore) {}
}
