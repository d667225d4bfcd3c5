/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.leademployer.exits.DocumentTemplate;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.PlanTemplate;
import org.leademployer.platform.problem.Problem.Fault;

/** What no schema can say of this domain's definitions. */
public final class TemplateChecks {

    private TemplateChecks() {}

    /** Red does not come before amber. */
    public static List<Fault> faults(ExitPolicy policy) {
        List<Fault> faults = new ArrayList<>();
        if (policy.planRedMonths().value() > policy.planAlertMonths().value()) {
            faults.add(new Fault(
                    null, "/planRedMonths/value", "is more than planAlertMonths: it would be red before it is amber"));
        }
        if (policy.completionRedDays().value() > policy.completionDueDays().value()) {
            faults.add(new Fault(
                    null,
                    "/completionRedDays/value",
                    "is more than completionDueDays: it would be red before it is amber"));
        }
        return faults;
    }

    /** Ids are unique, and those of schedule 10 are left alone. */
    public static List<Fault> faults(PlanTemplate template) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < template.considerations().size(); i++) {
            if (!seen.add(template.considerations().get(i).id())) {
                faults.add(new Fault(null, "/considerations/" + i + "/id", "is there twice"));
            }
        }
        seen.clear();
        for (int i = 0; i < template.steps().size(); i++) {
            String id = template.steps().get(i).id();
            if (!seen.add(id)) {
                faults.add(new Fault(null, "/steps/" + i + "/id", "is there twice"));
            }
            if (id.startsWith(PlanRule.SCHEDULE_10)) {
                faults.add(new Fault(
                        null,
                        "/steps/" + i + "/id",
                        "begins with " + PlanRule.SCHEDULE_10 + ": the platform adds those"));
            }
        }
        return faults;
    }

    /** Every place is one that is filled. */
    public static List<Fault> faults(DocumentTemplate template) {
        List<Fault> faults = new ArrayList<>();
        places("/title", template.title(), faults);
        for (int i = 0; i < template.sections().size(); i++) {
            DocumentTemplate.Section section = template.sections().get(i);
            places("/sections/" + i + "/heading", section.heading(), faults);
            for (int j = 0; j < section.paragraphs().size(); j++) {
                places(
                        "/sections/" + i + "/paragraphs/" + j,
                        section.paragraphs().get(j),
                        faults);
            }
        }
        return faults;
    }

    private static void places(String field, String text, List<Fault> faults) {
        Matcher place = DocumentRule.PLACE.matcher(text);
        while (place.find()) {
            if (!DocumentRule.PLACES.contains(place.group(1))) {
                faults.add(new Fault(
                        null,
                        field,
                        "has the place {" + place.group(1) + "}, which is not one of "
                                + String.join(", ", DocumentRule.PLACES)));
            }
        }
    }
}
