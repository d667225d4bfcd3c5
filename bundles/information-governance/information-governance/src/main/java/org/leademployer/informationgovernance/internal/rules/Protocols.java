/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole.Role;
import org.leademployer.schedules.spi.protection.Recipient;

/** Asks schedule 10 for its protocol, and refuses one that does not answer all four (IG-5, SCH-8). */
public final class Protocols {

    private static final int WHOLE = 10_000;
    private static final int LONGEST_TEXT = 2_000;

    private Protocols() {}

    /**
     * @param inForce the one variant that is in force
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static Protocol calculate(List<InForce<DataProtectionSchedule>> inForce) {
        InForce<DataProtectionSchedule> only = Single.of(inForce);
        Protocol protocol = only.call(DataProtectionSchedule::protocol);
        List<String> faults = protocol == null ? List.of("it gives no protocol") : faults(protocol);
        if (!faults.isEmpty()) {
            throw only.impossible(String.join("; ", faults));
        }
        return protocol;
    }

    private static List<String> faults(Protocol protocol) {
        List<String> faults = new ArrayList<>();
        reporting(protocol.reporting(), faults);
        fines(protocol.fines(), faults);
        endOfContract(protocol.endOfContract(), faults);
        measures(protocol.measures(), faults);
        roles(protocol.roles(), faults);
        return faults;
    }

    private static void reporting(List<Protocol.Duty> reporting, List<String> faults) {
        if (reporting.stream().noneMatch(duty -> duty.to() == Recipient.SUPERVISORY_AUTHORITY)) {
            faults.add("nobody in its protocol notifies the supervisory authority of a breach");
        }
        for (Protocol.Duty duty : reporting) {
            if (duty.withinHoursIfUrgent() < 0 || duty.withinHours() < duty.withinHoursIfUrgent()) {
                faults.add("its protocol wants a report of " + duty.who() + " to " + duty.to() + " within "
                        + duty.withinHours() + " hours, and within " + duty.withinHoursIfUrgent()
                        + " where it is urgent");
            }
            if (isNoText(duty.action())) {
                faults.add("a report of its protocol says nothing, or more than " + LONGEST_TEXT + " characters");
            }
        }
    }

    private static void fines(List<FinePart> fines, List<String> faults) {
        Set<Party> seen = EnumSet.noneOf(Party.class);
        long sum = 0;
        for (FinePart part : fines) {
            sum += part.basisPoints();
            if (part.basisPoints() < 0 || !seen.add(part.party())) {
                faults.add("its protocol has " + part.party() + " bear a negative part of a fine, or bear one twice");
            }
        }
        if (sum != WHOLE) {
            faults.add(
                    "the parts of a fine in its protocol add up to %s per cent".formatted(BigDecimal.valueOf(sum, 2)));
        }
    }

    private static void endOfContract(EndOfContract end, List<String> faults) {
        if (end.dataWithinDays() < 0 || end.copiesDeletedWithinDays() < end.dataWithinDays() || end.noticeDays() < 0) {
            faults.add("its protocol deletes copies before the data is handed over, or counts days below 0");
        }
    }

    private static void measures(List<Measure> measures, List<String> faults) {
        for (Measure.Kind kind : Measure.Kind.values()) {
            if (measures.stream().noneMatch(measure -> measure.kind() == kind)) {
                faults.add("its protocol has no " + kind.name().toLowerCase(Locale.ROOT) + " measure");
            }
        }
        if (measures.stream().anyMatch(measure -> isNoText(measure.name()) || isNoText(measure.text()))) {
            faults.add("a measure of its protocol says nothing, or more than " + LONGEST_TEXT + " characters");
        }
    }

    private static void roles(List<ProcessingRole> roles, List<String> faults) {
        Map<String, Boolean> controlled = new TreeMap<>();
        roles.forEach(role -> controlled.merge(role.activity(), role.role() != Role.PROCESSOR, Boolean::logicalOr));
        if (controlled.isEmpty()) {
            faults.add("its protocol says of no activity who is the controller");
        }
        controlled.forEach((activity, hasController) -> {
            if (!hasController) {
                faults.add("its protocol has no controller for " + activity);
            }
        });
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
