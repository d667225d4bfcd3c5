/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule8.internal;

import static org.leademployer.schedules.spi.TermDefinition.choice;
import static org.leademployer.schedules.spi.TermDefinition.flag;
import static org.leademployer.schedules.spi.TermDefinition.money;
import static org.leademployer.schedules.spi.TermDefinition.percent;
import static org.leademployer.schedules.spi.TermDefinition.wholeNumber;

import java.util.ArrayList;
import java.util.List;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.tribunal.BearingTable;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.ClaimShares.Head;
import org.leademployer.schedules.spi.tribunal.Party;
import org.osgi.service.component.annotations.Component;

/**
 * Makes a schedule 8 of a figures file (SCH-2). What a file does not name is as in the national default, for none of whose
 * figures there is a source (TK p.13).
 */
@Component(service = VariantFactory.class)
public final class ParametricProtocols implements VariantFactory {

    private static final String HIGHEST_AMOUNT = "100000000.00";
    private static final String HEE = "HEE";
    private static final String LEAD_EMPLOYER = "LEAD_EMPLOYER";
    private static final List<String> PRINCIPALS = List.of(HEE, LEAD_EMPLOYER);
    private static final String AFTER_SENT = "days after the tribunal sent the claim";

    /** The day before the response is due, 28 days after the claim was sent: nothing of its preparation is later. */
    private static final long LAST_DAY = 27;

    private static final List<TermDefinition> DEFINITIONS = definitionsOfAll();

    @Override
    public String schedule() {
        return "8";
    }

    @Override
    public String configurationPid() {
        return "org.leademployer.schedule8";
    }

    @Override
    public List<TermDefinition> definitions() {
        return DEFINITIONS;
    }

    @Override
    public Variant create(VariantId id, Validity validity, Terms terms) {
        List<String> contradictions = Contradictions.of(terms);
        if (!contradictions.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", contradictions));
        }
        return new ParametricProtocol(id, validity, terms);
    }

    private static List<TermDefinition> definitionsOfAll() {
        List<TermDefinition> all = new ArrayList<>();
        for (Head head : Head.values()) {
            for (Cause cause : Cause.values()) {
                for (Party.Kind kind : Party.Kind.values()) {
                    all.add(percent(
                            BearingTable.line(head, cause) + "." + TermNames.slug(kind),
                            "What " + name(kind) + " of the " + head.slug() + " of acts put down to "
                                    + cause.slug().replace('-', ' ') + ".",
                            byDefault(cause, kind)));
                }
            }
        }
        all.add(choice(
                TermNames.ACTS_WEIGH,
                "Whether acts of a claim weigh by their days or each the same.",
                List.of("DAYS", "ACTS"),
                "DAYS"));
        all.add(money(
                TermNames.THRESHOLD_CLAIM,
                "pounds per claim",
                "Claims of less are borne by the lead employer alone; 0.00 for none.",
                "0.00",
                HIGHEST_AMOUNT,
                "0.00"));
        for (Party.Kind kind : Party.Kind.values()) {
            all.add(money(
                    TermNames.cap(kind),
                    "pounds per claim",
                    "The most that " + name(kind) + ", costs and award together; 0.00 for no cap.",
                    "0.00",
                    HIGHEST_AMOUNT,
                    "0.00"));
        }
        all.add(choice(TermNames.EXCESS_TO, "Who bears what is above the caps.", PRINCIPALS, HEE));
        all.addAll(handling());
        return List.copyOf(all);
    }

    private static List<TermDefinition> handling() {
        return List.of(
                choice(TermNames.LEADS, "Who leads the response.", PRINCIPALS, LEAD_EMPLOYER),
                choice(TermNames.INSTRUCTS_SOLICITORS, "Who instructs solicitors.", PRINCIPALS, LEAD_EMPLOYER),
                choice(TermNames.SETTLES, "Who may settle.", PRINCIPALS, LEAD_EMPLOYER),
                money(
                        TermNames.SETTLES_UP_TO,
                        "pounds per claim",
                        "The most that it may settle for alone.",
                        "0.00",
                        HIGHEST_AMOUNT,
                        "5000.00"),
                choice(
                        TermNames.SETTLES_CONSENT_OF,
                        "Whose consent it needs to settle for more.",
                        List.of(HEE, LEAD_EMPLOYER, "NOBODY"),
                        HEE),
                flag(
                        TermNames.SETTLES_CONSENT_HOSTS,
                        "Whether it also needs that of the hosts at which the acts fell.",
                        true),
                days(TermNames.DAYS_TELL, "Who leads tells the other parties of the claim.", "2"),
                days(TermNames.DAYS_INSTRUCT_SOLICITORS, "Solicitors are instructed.", "5"),
                days(TermNames.DAYS_EVIDENCE, "Each host sends documents and statements.", "10"),
                days(TermNames.DAYS_SETTLEMENT_POSITION, "Who may settle decides whether to offer to.", "14"),
                days(TermNames.DAYS_DRAFT_RESPONSE, "The draft of the response goes to the other parties.", "20"),
                wholeNumber(
                        TermNames.DAYS_BEFORE_RESPONSE_DUE,
                        "days before the response is due",
                        "The response is sent to the tribunal.",
                        0,
                        LAST_DAY,
                        "2"));
    }

    private static TermDefinition days(String name, String meaning, String byDefault) {
        return wholeNumber(name, AFTER_SENT, meaning, 0, LAST_DAY, byDefault);
    }

    private static String name(Party.Kind kind) {
        return switch (kind) {
            case HEE -> "HEE bears";
            case LEAD_EMPLOYER -> "the lead employer bears";
            case HOST -> "each host bears";
        };
    }

    /** Whoever did it bears it; hosts and their employer together do so by halves, and nobody's fault is not a host's. */
    private static String byDefault(Cause cause, Party.Kind kind) {
        int[] parts =
                switch (cause) {
                    case ACT_OF_HOST -> new int[] {0, 0, 100};
                    case ACT_OF_LEAD_EMPLOYER -> new int[] {0, 100, 0};
                    case ACT_OF_COMMISSIONER -> new int[] {100, 0, 0};
                    case SEVERAL -> new int[] {0, 50, 50};
                    case NO_FAULT -> new int[] {50, 50, 0};
                };
        return parts[kind.ordinal()] + ".00";
    }
}
