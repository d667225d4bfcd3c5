/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.LawAnswer.LegalDate;
import org.leademployer.tribunals.NewClaim;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Conciliation;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.Ground;
import org.leademployer.tribunals.TribunalClaim.WithoutCertificate;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.TribunalLaw.Jurisdiction;

/** Reads a claim that is to be registered, and finds everything that is wrong with it (TRI-1). */
public final class ClaimForm {

    static final int MOST_RESPONDENTS = 50;
    static final int MOST_GROUNDS = 50;
    static final int LONGEST_NAME = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{7}/\\d{4}");
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Za-z]{1,2}\\d{6}/\\d{2}/\\d{2}");
    private static final Pattern TRAINEE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final TribunalLaw law;
    private final Map<OdsCode, OdsCode> hostsOfSites;
    private final LocalDate today;
    private final InputFields fields = new InputFields();

    /**
     * @param hostsOfSites the hosts that are known, by their own codes and those of their sites
     * @param today after which nothing has happened yet
     */
    public ClaimForm(TribunalLaw law, Map<OdsCode, OdsCode> hostsOfSites, LocalDate today) {
        this.law = law;
        this.hostsOfSites = Map.copyOf(hostsOfSites);
        this.today = today;
    }

    /**
     * A claim that was read.
     *
     * @param sha256 the digest of all of it but the name
     */
    public record Registered(
            String number,
            String traineeId,
            String claimantName,
            List<String> respondents,
            List<Ground> grounds,
            List<Act> acts,
            Conciliation conciliation,
            LocalDate presentedOn,
            LocalDate sentOn,
            LocalDate responseDue,
            Set<Flag> flags,
            String sha256) {}

    /** The codes of organisations that a claim names, as far as they are codes. */
    public static Set<OdsCode> sites(NewClaim input) {
        Set<OdsCode> codes = new TreeSet<>(ClaimReader.sites(input.acts()));
        for (String respondent : input.respondents() == null ? List.<String>of() : input.respondents()) {
            try {
                codes.add(new OdsCode(respondent));
            } catch (IllegalArgumentException e) {
                // Said with all the other faults, where it is none of the words either.
                continue;
            }
        }
        return codes;
    }

    /**
     * @param contractId the contract it was found to be of
     * @throws ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong
     */
    public Registered read(NewClaim input, String contractId) {
        String number = fields.required("number", input.number(), this::number);
        fields.required("contract", input.contract(), text -> text);
        String trainee = fields.required("traineeId", input.traineeId(), ClaimForm::trainee);
        String name = fields.required("claimantName", input.claimantName(), ClaimForm::name);
        List<String> respondents = several("respondents", input.respondents(), MOST_RESPONDENTS, this::respondent);
        List<Jurisdiction> grounds =
                several("jurisdictions", input.jurisdictions(), MOST_GROUNDS, code -> LawReader.known(law, code));
        List<Act> acts = acts(input);
        LocalDate presentedOn = day("presentedOn", input.presentedOn());
        LocalDate sentOn = day("sentOn", input.sentOn());
        if (presentedOn != null && sentOn != null && sentOn.isBefore(presentedOn)) {
            fields.fault("sentOn", sentOn + " lies before " + presentedOn + ", when the claim was presented");
        }
        Conciliation conciliation = conciliation(input);
        fields.refuse("Nothing was registered.", RegisterProblems.RULE);
        List<Ground> limits = grounds.stream()
                .map(one -> ground(one, acts, conciliation, presentedOn))
                .toList();
        return new Registered(
                number,
                trainee,
                name,
                respondents,
                limits,
                acts,
                conciliation,
                presentedOn,
                sentOn,
                Limitation.response(law, sentOn, null).date(),
                flags(limits, conciliation, presentedOn),
                digest(number, contractId, trainee, respondents, grounds, acts, conciliation, presentedOn, sentOn));
    }

    /** Its time limit, counted from the last act: what went on until then is one. */
    private Ground ground(Jurisdiction one, List<Act> acts, Conciliation conciliation, LocalDate presentedOn) {
        LegalDate limit = acts.stream()
                .map(act -> act.period().to())
                .max(Comparator.naturalOrder())
                .flatMap(last -> Limitation.of(law, one, last, conciliation.from(), conciliation.to()))
                .orElse(null);
        return limit == null
                ? new Ground(one.code(), null, null, false)
                : new Ground(one.code(), limit.date(), limit.rule(), presentedOn.isAfter(limit.date()));
    }

    private static Set<Flag> flags(List<Ground> grounds, Conciliation conciliation, LocalDate presentedOn) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (grounds.stream().anyMatch(Ground::outOfTime)) {
            flags.add(Flag.OUT_OF_TIME);
        }
        if (conciliation.to() != null && conciliation.to().isAfter(presentedOn)) {
            flags.add(Flag.CERTIFICATE_AFTER_CLAIM);
        }
        return flags;
    }

    private Conciliation conciliation(NewClaim input) {
        String certificate = fields.optional("certificate", input.certificate(), ClaimForm::certificate);
        WithoutCertificate without = fields.optional(
                "withoutCertificate", input.withoutCertificate(), InputFields.oneOf(WithoutCertificate.class));
        boolean with = !blank(input.certificate());
        if (with == !blank(input.withoutCertificate())) {
            fields.fault("certificate", "is required, or why there is none in 'withoutCertificate': one of them");
        }
        LocalDate from = with
                ? day("conciliationFrom", input.conciliationFrom())
                : optionalDay("conciliationFrom", input.conciliationFrom());
        LocalDate to = with
                ? day("conciliationTo", input.conciliationTo())
                : optionalDay("conciliationTo", input.conciliationTo());
        LawReader.conciliation(
                fields, from, to, blank(input.conciliationFrom()) && !blank(input.conciliationTo()) && !with);
        return new Conciliation(certificate, without, from, to);
    }

    private List<Act> acts(NewClaim input) {
        try {
            return new ClaimReader(hostsOfSites, today).readAllActs(input.acts());
        } catch (ProblemException e) {
            fields.faults(e.problem().faults());
            return List.of();
        }
    }

    private <T> List<T> several(String field, List<String> texts, int most, Function<String, T> reader) {
        if (texts == null || texts.isEmpty()) {
            fields.fault(field, "at least one is required");
            return List.of();
        }
        if (texts.size() > most) {
            fields.fault(field, "are " + texts.size() + ", more than " + most);
            return List.of();
        }
        List<T> read = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            T one = fields.required(field + "[" + i + "]", texts.get(i), reader);
            if (one != null && !seen.add(one)) {
                fields.fault(field + "[" + i + "]", "stands there twice");
            }
            read.add(one);
        }
        return read.stream().filter(Objects::nonNull).toList();
    }

    private String number(String text) {
        String number = text.replace('-', '/');
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("is not the number of a claim, such as 2401234/2026");
        }
        int year = Integer.parseInt(number.substring(8));
        if (year < EARLIEST.getYear() || year > today.getYear()) {
            throw new IllegalArgumentException("is of no year from " + EARLIEST.getYear() + " to " + today.getYear());
        }
        return number;
    }

    private static String certificate(String text) {
        if (!CERTIFICATE.matcher(text).matches()) {
            throw new IllegalArgumentException("is not the number of a certificate, such as R123456/26/01");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static String trainee(String text) {
        if (!TRAINEE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not the platform's id of a trainee: letters, digits, hyphens, at most 64");
        }
        return text;
    }

    private static String name(String text) {
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("has more than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private String respondent(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        if (Set.of(Party.HEE.code(), Party.LEAD_EMPLOYER.code(), "INDIVIDUAL").contains(word)) {
            return word;
        }
        OdsCode host = hostsOfSites.get(new OdsCode(word));
        if (host == null) {
            throw new IllegalArgumentException(
                    "'" + word + "' is neither HEE, LEAD_EMPLOYER, INDIVIDUAL nor a known host");
        }
        return host.value();
    }

    private LocalDate day(String field, String text) {
        return between(field, fields.date(field, text));
    }

    private LocalDate optionalDay(String field, String text) {
        return between(field, fields.optionalDate(field, text));
    }

    private LocalDate between(String field, LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(today))) {
            fields.fault(field, day + " does not lie between " + EARLIEST + " and today, " + today);
            return null;
        }
        return day;
    }

    private static String digest(
            String number,
            String contractId,
            String trainee,
            List<String> respondents,
            List<Jurisdiction> grounds,
            List<Act> acts,
            Conciliation conciliation,
            LocalDate presentedOn,
            LocalDate sentOn) {
        return Sha256.of(String.join(
                "\n",
                number,
                contractId,
                trainee,
                respondents.stream().sorted().collect(Collectors.joining(",")),
                grounds.stream().map(Jurisdiction::code).sorted().collect(Collectors.joining(",")),
                acts.stream().map(Object::toString).collect(Collectors.joining(";")),
                conciliation.toString(),
                presentedOn.toString(),
                sentOn.toString()));
    }

    /** An amount in pounds of a claim: not negative, and no more than any claim was ever worth. */
    static Money amount(String text) {
        Money amount = Money.parse(text);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("is negative: " + amount);
        }
        if (amount.compareTo(ClaimReader.MOST) > 0) {
            throw new IllegalArgumentException("is more than " + ClaimReader.MOST);
        }
        return amount;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The same claim as the domain knows it, before anything has happened to it. */
    public static TribunalClaim claim(
            String id, String contractId, org.leademployer.platform.Region region, Registered read, boolean placed) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(read.flags());
        if (!placed) {
            flags.add(Flag.CLAIMANT_NOT_PLACED);
        }
        return new TribunalClaim(
                id,
                read.number(),
                contractId,
                region,
                read.traineeId(),
                TribunalClaim.State.OPEN,
                read.respondents(),
                read.grounds(),
                read.acts(),
                read.conciliation(),
                read.presentedOn(),
                read.sentOn(),
                read.responseDue(),
                null,
                List.of(),
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                flags,
                1);
    }
}
