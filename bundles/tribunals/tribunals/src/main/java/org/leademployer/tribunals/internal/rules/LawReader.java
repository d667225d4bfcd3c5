/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.tribunals.LawAnswer;
import org.leademployer.tribunals.LawAnswer.LegalDate;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.TribunalLaw.Jurisdiction;

/** Reads a question about dates, and answers it (TRI-1). */
public final class LawReader {

    private LawReader() {}

    /**
     * @param name name and version of the law
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong
     */
    public static LawAnswer answer(LawQuestion question, TribunalLaw law, String name) {
        InputFields fields = new InputFields();
        LocalDate act = fields.optionalDate("act", question.act());
        Jurisdiction jurisdiction = fields.optional("jurisdiction", question.jurisdiction(), code -> known(law, code));
        LocalDate from = fields.optionalDate("conciliationFrom", question.conciliationFrom());
        LocalDate to = fields.optionalDate("conciliationTo", question.conciliationTo());
        LocalDate sentOn = fields.optionalDate("sentOn", question.sentOn());
        LocalDate extended = fields.optionalDate("responseExtendedTo", question.responseExtendedTo());
        if (blank(question.act()) != blank(question.jurisdiction())) {
            fields.fault(
                    blank(question.act()) ? "act" : "jurisdiction",
                    "is required: act and jurisdiction together say when a claim is too late");
        }
        if (blank(question.act()) && blank(question.sentOn()) && blank(question.conciliationFrom())) {
            fields.fault("act", "is required, or sentOn, or conciliationFrom: no date was asked for");
        }
        conciliation(fields, from, to, blank(question.conciliationFrom()) && !blank(question.conciliationTo()));
        if (extended != null && blank(question.sentOn())) {
            fields.fault("sentOn", "is required with an extension");
        }
        if (extended != null && sentOn != null) {
            LocalDate statutory = Limitation.response(law, sentOn, null).date();
            if (!extended.isAfter(statutory)) {
                fields.fault(
                        "responseExtendedTo",
                        extended + " does not come after " + statutory + ", when the response is due without it");
            }
        }
        Optional<LegalDate> limitation = Optional.empty();
        if (act != null && jurisdiction != null && !fields.isFaulty()) {
            limitation = Limitation.of(law, jurisdiction, act, from, to);
            if (jurisdiction.limit() == null) {
                fields.fault(
                        "jurisdiction", "the law as it is kept here states no time limit for " + jurisdiction.code());
            } else if (limitation.isEmpty()) {
                fields.fault("act", "no time limit is known for acts on " + act);
            }
        }
        fields.refuse("No date was found.", "TRI-1");
        return new LawAnswer(
                limitation.orElse(null),
                from == null ? null : Limitation.conciliation(law, from).orElse(null),
                sentOn == null ? null : Limitation.response(law, sentOn, extended),
                name);
    }

    static void conciliation(InputFields fields, LocalDate from, LocalDate to, boolean withoutBeginning) {
        if (withoutBeginning) {
            fields.fault("conciliationFrom", "is required where conciliation has ended");
        }
        if (from != null && to != null && to.isBefore(from)) {
            fields.fault("conciliationTo", to + " lies before " + from);
        }
    }

    /** The tribunals write some codes with a bracket, WTR(AL); they are kept without. */
    static Jurisdiction known(TribunalLaw law, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replaceAll("[()]", "");
        return Limitation.jurisdiction(law, code)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of "
                        + law.jurisdictions().stream()
                                .map(Jurisdiction::code)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
