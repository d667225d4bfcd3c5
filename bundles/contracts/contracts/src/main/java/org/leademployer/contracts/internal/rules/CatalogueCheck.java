/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.contracts.catalogue.ServiceCatalogue;
import org.leademployer.platform.problem.Problem.Fault;

/** What no schema can say of a service catalogue (CON-14). */
public final class CatalogueCheck {

    private CatalogueCheck() {}

    public static List<Fault> faults(ServiceCatalogue catalogue) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < catalogue.services().size(); i++) {
            String id = catalogue.services().get(i).id();
            if (!ids.add(id)) {
                faults.add(new Fault(null, "/services/" + i + "/id", "'" + id + "' is there twice"));
            }
        }
        return faults;
    }
}
