/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import static org.leademployer.schedules.spi.TermDefinition.choice;
import static org.leademployer.schedules.spi.TermDefinition.flag;
import static org.leademployer.schedules.spi.TermDefinition.percent;
import static org.leademployer.schedules.spi.TermDefinition.wholeNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.protection.Party;
import org.osgi.service.component.annotations.Component;

/**
 * Makes a schedule 10 of a figures file (SCH-2). What a file does not name is as in the national default. The source says
 * what a protocol must answer, and no figure (TK p.12).
 */
@Component(service = VariantFactory.class)
public final class ParametricProtections implements VariantFactory {

    private static final String HEE = "HEE";
    private static final String LEAD_EMPLOYER = "LEAD_EMPLOYER";
    private static final List<String> PRINCIPALS = List.of(HEE, LEAD_EMPLOYER);
    private static final List<String> ROLES = List.of("CONTROLLER", "JOINT_CONTROLLER", "PROCESSOR", "NONE");
    private static final String AFTER_DISCOVERY = "hours after the discovery";
    private static final long LONGEST_HOURS = 2_160; // 90 days
    private static final long LONGEST_DAYS = 3_650;
    private static final int LONGEST_TEXT = 500;

    /** By activity, what HEE, the lead employer and hosts are. */
    private static final Map<String, List<String>> ROLES_BY_DEFAULT = Map.of(
            "recruitment", List.of("CONTROLLER", "NONE", "NONE"),
            "employment", List.of("NONE", "CONTROLLER", "NONE"),
            "payroll", List.of("NONE", "CONTROLLER", "NONE"),
            "occupational-health", List.of("NONE", "CONTROLLER", "NONE"),
            "training", List.of("CONTROLLER", "NONE", "PROCESSOR"),
            "placements", List.of("NONE", "JOINT_CONTROLLER", "JOINT_CONTROLLER"));

    private static final List<TermDefinition> DEFINITIONS = definitionsOfAll();

    @Override
    public String schedule() {
        return "10";
    }

    @Override
    public String configurationPid() {
        return "org.leademployer.schedule10";
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
        return new ParametricProtection(id, validity, terms);
    }

    private static List<TermDefinition> definitionsOfAll() {
        List<TermDefinition> all = new ArrayList<>();
        all.addAll(reporting());
        for (Party party : Party.values()) {
            all.add(percent(
                    TermNames.fine(party),
                    "What " + name(party) + " of a fine that the provider incurs.",
                    party == Party.LEAD_EMPLOYER ? "100.00" : "0.00"));
        }
        all.addAll(endOfContract());
        all.addAll(MeasureTerms.definitions(LONGEST_TEXT));
        for (String activity : TermNames.ACTIVITIES) {
            for (Party party : Party.values()) {
                all.add(choice(
                        TermNames.role(activity, party),
                        "What the party is for the data of " + activity.replace('-', ' ') + ".",
                        ROLES,
                        ROLES_BY_DEFAULT.get(activity).get(party.ordinal())));
            }
        }
        return List.copyOf(all);
    }

    private static List<TermDefinition> reporting() {
        return List.of(
                choice(TermNames.LEADS, "To whom a breach is reported, and who leads.", PRINCIPALS, LEAD_EMPLOYER),
                choice(
                        TermNames.NOTIFIES_AUTHORITY,
                        "Who notifies the Information Commissioner.",
                        PRINCIPALS,
                        LEAD_EMPLOYER),
                choice(TermNames.NOTIFIES_PEOPLE, "Who tells the people whose data it is.", PRINCIPALS, LEAD_EMPLOYER),
                wholeNumber(
                        TermNames.URGENT_PEOPLE,
                        "people",
                        "From how many people's data on a breach is urgent.",
                        1,
                        10_000_000,
                        "100"),
                flag(
                        TermNames.URGENT_SPECIAL_CATEGORY,
                        "Whether a breach of health, equality or conduct data is urgent.",
                        true),
                hours(TermNames.HOURS_REPORT, "Whoever discovered a breach reports it to who leads.", "24"),
                hours(TermNames.HOURS_REPORT_URGENT, "The same where the breach is urgent.", "4"),
                hours(TermNames.HOURS_TELL_PARTIES, "Who leads tells the other parties.", "36"),
                hours(TermNames.HOURS_ASSESS, "Who leads assesses the risk to people.", "48"),
                hours(
                        TermNames.HOURS_NOTIFY_AUTHORITY,
                        "The Information Commissioner is notified; by law at most 72.",
                        "72"),
                hours(TermNames.HOURS_NOTIFY_PEOPLE, "People at high risk are told.", "72"),
                hours(TermNames.HOURS_FINAL_REPORT, "Who leads reports on causes and remedies.", "720"));
    }

    private static List<TermDefinition> endOfContract() {
        return List.of(
                choice(
                        TermNames.END_DATA,
                        "What happens to the data at the end of the contract.",
                        List.of("TRANSFER_TO_NEW_PROVIDER", "RETURN_TO_HEE", "DELETE"),
                        "TRANSFER_TO_NEW_PROVIDER"),
                days(
                        TermNames.END_DATA_DAYS,
                        "days after the last day of the contract",
                        "By when that has happened.",
                        "28"),
                days(
                        TermNames.END_COPIES_DAYS,
                        "days after the last day of the contract",
                        "By when the provider has deleted what it still has.",
                        "90"),
                choice(
                        TermNames.END_NOTIFIES_TRAINEES,
                        "Who tells trainees of a new provider.",
                        PRINCIPALS,
                        LEAD_EMPLOYER),
                days(
                        TermNames.END_NOTICE_DAYS,
                        "days before the last day of the contract",
                        "By when trainees are told.",
                        "56"));
    }

    private static TermDefinition hours(String name, String meaning, String byDefault) {
        return wholeNumber(name, AFTER_DISCOVERY, meaning, 0, LONGEST_HOURS, byDefault);
    }

    private static TermDefinition days(String name, String unit, String meaning, String byDefault) {
        return wholeNumber(name, unit, meaning, 0, LONGEST_DAYS, byDefault);
    }

    private static String name(Party party) {
        return switch (party) {
            case HEE -> "HEE bears";
            case LEAD_EMPLOYER -> "the lead employer bears";
            case HOST -> "the host concerned bears";
        };
    }
}
