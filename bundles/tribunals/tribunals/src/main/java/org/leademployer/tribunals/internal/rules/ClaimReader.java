/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.NoticeInput;

/** Reads a claim as somebody wrote it down, and finds everything that is wrong with it, so that it is mended in one go. */
public final class ClaimReader {

    /** The causes there are, for people. */
    static final String CAUSES = Arrays.stream(Cause.values()).map(Cause::name).collect(Collectors.joining(", "));

    /** More than any claim was ever worth; sums of it stay far from what cannot be written in pence. */
    static final Money MOST = Money.parse("1000000000.00");

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Map<OdsCode, OdsCode> hostsOfSites;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param hostsOfSites the hosts that are known, by their own codes and those of their sites
     * @param today after which nothing has happened yet
     */
    public ClaimReader(Map<OdsCode, OdsCode> hostsOfSites, LocalDate today) {
        this.hostsOfSites = Map.copyOf(hostsOfSites);
        this.today = today;
    }

    /** The codes that acts name, as far as they are codes: for whoever looks up which hosts they are. */
    public static Set<OdsCode> sites(List<ActInput> acts) {
        Set<OdsCode> codes = new TreeSet<>();
        for (ActInput act : acts == null ? List.<ActInput>of() : acts) {
            if (act != null && act.host() != null) {
                try {
                    codes.add(new OdsCode(act.host()));
                } catch (IllegalArgumentException e) {
                    // Said with all the other faults when the claim is read.
                    continue;
                }
            }
        }
        return codes;
    }

    /** @throws ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong */
    public Claim readClaim(ClaimInput input, LocalDate serviceFrom) {
        Money costs = readAmount("costs", input.costs());
        Money award = readAmount("award", input.award());
        if (input.acts() == null || input.acts().isEmpty()) {
            faults.add(new Fault(null, "acts", "at least one act is required"));
        }
        List<Act> acts = readActs(input.acts());
        refuse();
        return new Claim(serviceFrom, costs, award, acts);
    }

    /** @throws ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong */
    public ClaimNotice readNotice(NoticeInput input, LocalDate serviceFrom) {
        LocalDate sentOn = readDay("sentOn", input.sentOn());
        List<Act> acts = readActs(input.acts());
        refuse();
        return new ClaimNotice(serviceFrom, sentOn, ResponseDeadline.of(sentOn), acts);
    }

    /** The acts of a claim, at least one: shares, limits and plan hang on them. @throws ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong */
    public List<Act> readAllActs(List<ActInput> inputs) {
        if (inputs == null || inputs.isEmpty()) {
            faults.add(new Fault(null, "acts", "at least one act is required, with its host and days"));
        }
        List<Act> acts = readActs(inputs);
        refuse();
        return acts;
    }

    private List<Act> readActs(List<ActInput> inputs) {
        if (inputs == null) {
            return List.of();
        }
        if (inputs.size() > ClaimInput.MOST_ACTS) {
            faults.add(new Fault(null, "acts", "are " + inputs.size() + ", more than " + ClaimInput.MOST_ACTS));
            return List.of();
        }
        List<Act> acts = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            acts.add(readAct("acts[" + i + "]", inputs.get(i)));
        }
        return acts.stream().filter(Objects::nonNull).toList();
    }

    /** Null where anything was wrong with it. */
    private Act readAct(String name, ActInput input) {
        if (input == null) {
            faults.add(new Fault(null, name, "is null"));
            return null;
        }
        OdsCode host = read(name + ".host", input.host(), this::host);
        LocalDate from = readDay(name + ".from", input.from());
        LocalDate to = readDay(name + ".to", input.to());
        Cause cause = read(name + ".cause", input.cause(), ClaimReader::cause);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(new Fault(
                    null, name + ".to", "lies before '" + name + ".from': " + to + " is earlier than " + from));
            return null;
        }
        return host == null || from == null || to == null || cause == null
                ? null
                : new Act(host, new Period(from, to), cause);
    }

    private Money readAmount(String field, String text) {
        return read(field, text, pounds -> {
            Money amount = Money.parse(pounds);
            if (amount.isNegative()) {
                throw new IllegalArgumentException("is negative: " + amount);
            }
            if (amount.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("is more than " + MOST);
            }
            return amount;
        });
    }

    private LocalDate readDay(String field, String text) {
        LocalDate day;
        try {
            day = Problems.readDate(field, text);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            faults.add(new Fault(null, field, day + " does not lie between " + EARLIEST + " and today, " + today));
            return null;
        }
        return day;
    }

    private <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return Problems.read(field, text, reader);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
    }

    private OdsCode host(String text) {
        OdsCode code = new OdsCode(text);
        OdsCode host = hostsOfSites.get(code);
        if (host == null) {
            throw new IllegalArgumentException("there is no host '" + code + "'");
        }
        return host;
    }

    private static Cause cause(String text) {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + CAUSES));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw TribunalProblems.invalidClaim(faults).toException();
        }
    }
}
