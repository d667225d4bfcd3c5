/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.subject.Holding;
import org.leademployer.subjectaccess.Judgement;
import org.leademployer.subjectaccess.Judgement.Outcome;
import org.leademployer.subjectaccess.RetentionPolicy;
import org.leademployer.subjectaccess.RetentionPolicy.Rule;
import org.leademployer.subjectaccess.RetentionPolicy.Then;

/** What a retention policy says of what is held: all that stands against erasing at once, never the first alone. */
public final class Retention {

    private Retention() {}

    /** What no schema says: two rules for one category. */
    public static List<Problem.Fault> faults(RetentionPolicy policy) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            Rule rule = policy.rules().get(i);
            boolean again = policy.rules().subList(0, i).stream()
                    .anyMatch(other -> other.domain().equals(rule.domain())
                            && other.category().equals(rule.category()));
            if (again) {
                faults.add(new Problem.Fault(
                        null,
                        "/rules/" + i,
                        "there is a rule for " + rule.domain() + " " + rule.category() + " before"));
            }
        }
        return faults;
    }

    /** @param holdings by domain */
    public static List<Judgement> judge(Map<String, List<Holding>> holdings, RetentionPolicy policy, LocalDate today) {
        List<Judgement> judgements = new ArrayList<>();
        holdings.forEach((domain, held) -> held.forEach(one -> judgements.add(judge(domain, one, policy, today))));
        return judgements;
    }

    private static Judgement judge(String domain, Holding held, RetentionPolicy policy, LocalDate today) {
        Optional<Rule> found = policy.rules().stream()
                .filter(rule -> rule.domain().equals(domain) && rule.category().equals(held.category()))
                .findFirst();
        if (found.isEmpty()) {
            return judgement(
                    domain,
                    held,
                    Outcome.HELD,
                    null,
                    null,
                    List.of(words(domain, held) + ": no rule of the retention policy says for how long"));
        }
        Rule rule = found.get();
        String basis = rule.basis() + " (" + rule.source() + ")";
        List<String> reasons = new ArrayList<>();
        for (Holding.Need need : held.needs()) {
            reasons.add(words(domain, held) + ": " + need.reason() + " (" + need.rule() + ")");
        }
        // Also of what stays: it may rest on the person's key.
        if (rule.then() == Then.KEEP) {
            return judgement(domain, held, reasons.isEmpty() ? Outcome.KEEP : Outcome.HELD, null, basis, reasons);
        }
        LocalDate until = null;
        if (rule.keepFor() != null && !rule.keepFor().isZero()) {
            until = held.lastDay() == null ? null : held.lastDay().plus(rule.keepFor());
            if (until == null) {
                reasons.add(words(domain, held) + ": from which day on it is kept for " + rule.keepFor()
                        + " is not known: " + basis);
            } else if (!today.isAfter(until)) {
                reasons.add(words(domain, held) + ": kept until " + until + ": " + basis);
            }
        }
        return judgement(domain, held, reasons.isEmpty() ? Outcome.ERASE : Outcome.HELD, until, basis, reasons);
    }

    private static Judgement judgement(
            String domain, Holding held, Outcome outcome, LocalDate until, String basis, List<String> reasons) {
        return new Judgement(domain, held.category(), held.count(), held.lastDay(), outcome, until, basis, reasons);
    }

    private static String words(String domain, Holding held) {
        return domain + " " + held.category();
    }
}
