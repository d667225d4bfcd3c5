/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.NewChange;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Whether a change can be raised (CON-9, CON-10). */
public final class ChangeCheck {

    public static final int MOST_TERMS = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_SPECIALTIES = 2000;
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern SPECIALTY = Pattern.compile("[A-Z0-9]{2,6}");

    /** Terms that say what hosts get, pay or answer for. */
    private static final Set<String> OF_HOSTS = Set.of(
            TermNames.LOT_SPECIALTIES,
            TermNames.LOT_REGION,
            TermNames.LEAD_EMPLOYER,
            TermNames.SCHEDULE_6,
            TermNames.SCHEDULE_8,
            TermNames.SCHEDULE_10);

    private ChangeCheck() {}

    /** What is wrong with the form of it, whatever the contract says. */
    public static List<Fault> faults(NewChange change, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (change.kind() != ChangeKind.VARIATION && change.kind() != ChangeKind.EXTENSION) {
            faults.add(fault("kind", "is VARIATION or EXTENSION"));
        }
        text(faults, "title", change.title(), LONGEST_TITLE);
        text(faults, "reason", change.reason(), LONGEST_REASON);
        if (change.requestedBy() == null) {
            faults.add(fault("requestedBy", "is required: HEE, LEAD_EMPLOYER or HOSTS"));
        }
        if (change.effectiveFrom() == null) {
            faults.add(fault("effectiveFrom", "is required"));
        } else if (change.effectiveFrom().isAfter(LATEST)) {
            faults.add(fault("effectiveFrom", "lies after " + LATEST));
        }
        if (change.raisedOn() != null && change.raisedOn().isAfter(today)) {
            faults.add(fault("raisedOn", "lies in the future"));
        }
        if (change.terms() == null || change.terms().isEmpty()) {
            faults.add(fault("terms", "has at least one term"));
        } else if (change.terms().size() > MOST_TERMS) {
            faults.add(fault("terms", "has at most " + MOST_TERMS + " terms"));
        } else {
            change.terms().forEach((name, value) -> form(faults, name, value));
        }
        return faults;
    }

    /**
     * What is wrong with it for this contract.
     *
     * @param terms the proposed terms in canonical form
     * @param then the contract's terms on the day from which they are to hold
     * @param signedEnd the last day that was signed
     */
    public static List<Fault> faults(
            Contract contract,
            NewChange change,
            Map<String, String> terms,
            Map<String, String> then,
            LocalDate signedEnd) {
        List<Fault> faults = new ArrayList<>();
        if (change.effectiveFrom().isBefore(contract.signedOn())) {
            faults.add(fault("effectiveFrom", "lies before the contract was signed on " + contract.signedOn()));
        }
        LocalDate end = LocalDate.parse(then.get(TermNames.TERM_END));
        if (change.effectiveFrom().isAfter(end)) {
            faults.add(fault("effectiveFrom", "lies after the term, which ends on " + end));
        }
        terms.forEach((name, value) -> {
            if (value.equals(then.get(name))) {
                faults.add(fault("terms." + name, "is '" + value + "' already"));
            }
        });
        end(faults, contract, change, terms, then, signedEnd);
        return faults;
    }

    private static void end(
            List<Fault> faults,
            Contract contract,
            NewChange change,
            Map<String, String> terms,
            Map<String, String> then,
            LocalDate signedEnd) {
        LocalDate end = LocalDate.parse(then.get(TermNames.TERM_END));
        String proposed = terms.get(TermNames.TERM_END);
        boolean extension = change.kind() == ChangeKind.EXTENSION;
        if (proposed == null) {
            if (extension) {
                faults.add(fault("terms." + TermNames.TERM_END, "is required of an extension"));
            }
            return;
        }
        LocalDate later = LocalDate.parse(proposed);
        if (extension) {
            int months = Integer.parseInt(then.get(TermNames.EXTENSION_MONTHS));
            LocalDate latest = latestEnd(signedEnd, months);
            if (!later.isAfter(end)) {
                faults.add(fault("terms." + TermNames.TERM_END, "does not lie after " + end + ", when the term ends"));
            } else if (later.isAfter(latest)) {
                faults.add(fault(
                        "terms." + TermNames.TERM_END,
                        "lies after " + latest + ": the contract may be extended by " + months + " months in all"));
            }
            if (terms.containsKey(TermNames.EXTENSION_MONTHS)) {
                faults.add(fault(
                        "terms." + TermNames.EXTENSION_MONTHS,
                        "is no matter of an extension: how far a contract may be extended is varied first"));
            }
        } else if (later.isAfter(end)) {
            faults.add(fault(
                    "terms." + TermNames.TERM_END,
                    "lies after " + end + ", when the term ends: that is a change of kind EXTENSION"));
        } else if (later.isBefore(change.effectiveFrom())
                || later.isBefore(contract.term().from())) {
            faults.add(fault("terms." + TermNames.TERM_END, "lies before the change, or the term, begins"));
        }
    }

    /** The last day to which a contract may be extended: a term that ends with its month still does. */
    public static LocalDate latestEnd(LocalDate signedEnd, int extensionMonths) {
        // From the day after the end, so that 30 June and six months is 31 December.
        return signedEnd.plusDays(1).plusMonths(extensionMonths).minusDays(1);
    }

    /** Values as they are kept. */
    public static Map<String, String> canonical(Map<String, String> terms) {
        Map<String, String> canonical = new TreeMap<>();
        terms.forEach((name, value) -> canonical.put(name, canonical(name, value)));
        return canonical;
    }

    /** Who must agree: both parties, and the hosts where they are affected. */
    public static List<ChangeParty> parties(NewChange change) {
        EnumSet<ChangeParty> parties = EnumSet.of(ChangeParty.HEE, ChangeParty.LEAD_EMPLOYER);
        if (change.hostsAffected()
                || change.terms().keySet().stream()
                        .anyMatch(term -> OF_HOSTS.contains(term) || term.startsWith(TermNames.SERVICE))) {
            parties.add(ChangeParty.HOSTS);
        }
        return List.copyOf(parties);
    }

    /** The variant that a term pins. */
    public static VariantId variant(String term, String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + value + "' is not a variant, such as north-west:1.0.0");
        }
        return new VariantId(
                term.substring(term.indexOf('-') + 1),
                new Region(value.substring(0, colon)),
                VariantVersion.parse(value.substring(colon + 1)));
    }

    /** What keeps a change from being signed. */
    public static List<String> missingForSignature(
            ContractChange change, LocalDate signedOn, LocalDate today, String letter) {
        List<String> missing = new ArrayList<>();
        for (ChangeParty party : change.parties()) {
            if (change.agreements().stream().noneMatch(agreement -> agreement.party() == party)) {
                missing.add("agreement of " + party + " (CON-9)");
            }
        }
        change.agreements().stream()
                .filter(agreement -> agreement.agreedOn().isAfter(signedOn))
                .forEach(agreement -> missing.add("a signature not before " + agreement.party() + " agreed on "
                        + agreement.agreedOn() + " (CON-9)"));
        if (signedOn.isAfter(today)) {
            missing.add("a signature that does not lie in the future (CON-9)");
        }
        if (signedOn.isAfter(change.effectiveFrom())) {
            missing.add("a signature not after the change is effective, from " + change.effectiveFrom() + " (CON-9)");
        }
        if (change.kind() == ChangeKind.EXTENSION && letter == null) {
            missing.add("the signed extension letter (CON-2, CON-10)");
        }
        return missing;
    }

    /** What changes, term by term. */
    public static List<TermChange> changes(Map<String, String> terms, Map<String, String> then) {
        return terms.entrySet().stream()
                .map(term -> new TermChange(term.getKey(), then.get(term.getKey()), term.getValue()))
                .toList();
    }

    private static void form(List<Fault> faults, String name, String value) {
        if (!TermNames.isTerm(name)) {
            faults.add(fault(
                    "terms",
                    "'" + (name != null && name.length() > 60 ? name.substring(0, 60) + "…" : name)
                            + "' is no term of a contract; these are: " + String.join(", ", TermNames.FIXED)
                            + ", service:<id>, kpi:<id>"));
            return;
        }
        try {
            canonical(name, value);
        } catch (IllegalArgumentException e) {
            faults.add(fault("terms." + name, e.getMessage()));
        }
    }

    private static String canonical(String name, String value) {
        if (value == null || value.isBlank() && !name.equals(TermNames.LOT_SPECIALTIES)) {
            throw new IllegalArgumentException("is required");
        }
        String text = value.strip();
        switch (name) {
            case TermNames.VALUE -> {
                Money money = Money.parse(text);
                if (money.isNegative()) {
                    throw new IllegalArgumentException("is not negative");
                }
                return money.toString();
            }
            case TermNames.TERM_END -> {
                return date(text).toString();
            }
            case TermNames.EXTENSION_MONTHS -> {
                return months(text);
            }
            case TermNames.LOT_TITLE -> {
                if (text.length() > LONGEST_TITLE) {
                    throw new IllegalArgumentException("has at most " + LONGEST_TITLE + " characters");
                }
                return text;
            }
            case TermNames.LOT_SPECIALTIES -> {
                return specialties(text);
            }
            case TermNames.LOT_REGION -> {
                return new Region(text).slug();
            }
            case TermNames.LEAD_EMPLOYER -> {
                return new OdsCode(text).value();
            }
            case TermNames.SCHEDULE_6, TermNames.SCHEDULE_8, TermNames.SCHEDULE_10 -> {
                return ContractChanges.shortForm(variant(name, text));
            }
            default -> {
                return name.startsWith(TermNames.KPI)
                        ? target(text)
                        : ServiceTerm.parse(text).toString();
            }
        }
    }

    private static LocalDate date(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date, such as 2025-07-31", e);
        }
        if (day.isAfter(LATEST)) {
            throw new IllegalArgumentException("lies after " + LATEST);
        }
        return day;
    }

    private static String months(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > DraftCheck.LONGEST_EXTENSION) {
            throw new IllegalArgumentException("lies between 0 and " + DraftCheck.LONGEST_EXTENSION);
        }
        return Integer.toString(Integer.parseInt(text));
    }

    private static String specialties(String text) {
        Set<String> codes = new TreeSet<>();
        if (!text.isEmpty()) {
            for (String code : text.split(",", -1)) {
                if (!SPECIALTY.matcher(code.strip()).matches()) {
                    throw new IllegalArgumentException("has codes joined by commas, such as 600,903; none for all");
                }
                codes.add(code.strip());
            }
        }
        String joined = String.join(",", codes);
        if (joined.length() > LONGEST_SPECIALTIES) {
            throw new IllegalArgumentException("has too many codes; leave it empty for all");
        }
        return joined;
    }

    private static String target(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + (text.length() > 40 ? text.substring(0, 40) : text)
                    + "' is not a number, such as 90 or 94.5");
        }
        return new java.math.BigDecimal(text).toPlainString();
    }

    private static void text(List<Fault> faults, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            faults.add(fault(field, "is required"));
        } else if (text.length() > most) {
            faults.add(fault(field, "has at most " + most + " characters"));
        }
    }

    private static Fault fault(String field, String reason) {
        return new Fault(null, field, reason);
    }
}
