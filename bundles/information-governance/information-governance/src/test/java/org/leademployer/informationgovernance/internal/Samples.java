/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

/** Breaches and schedules to test with. */
public final class Samples {

    public static final Region LONDON = new Region("london-and-south-east");
    public static final VariantId VARIANT = new VariantId("10", LONDON, new VariantVersion(1, 0, 0));
    public static final LocalDate FROM = LocalDate.of(2021, 4, 1);
    public static final Instant DISCOVERED = Instant.parse("2021-11-02T09:30:00Z");

    private Samples() {}

    public static Breach breach(Risk risk) {
        return new Breach(
                DISCOVERED,
                Party.HOST,
                new TreeSet<>(List.of(DataKind.PAY, DataKind.HEALTH)),
                12,
                risk,
                DISCOVERED.plus(Duration.ofHours(72)));
    }

    public static Step step(Recipient to, long hours) {
        return new Step(Party.LEAD_EMPLOYER, to, "tell", DISCOVERED.plus(Duration.ofHours(hours)));
    }

    public static List<FinePart> fines() {
        return List.of(new FinePart(Party.HEE, 3_333), new FinePart(Party.LEAD_EMPLOYER, 6_667));
    }

    public static List<Duty> reporting() {
        return List.of(new Duty(Party.HEE, Recipient.SUPERVISORY_AUTHORITY, "notify", 72, 24));
    }

    public static EndOfContract end() {
        return new EndOfContract(Disposition.DELETE, 28, 28, Party.HEE, 56);
    }

    public static List<Measure> measures() {
        return List.of(
                new Measure(Measure.Kind.TECHNICAL, "encryption", "\"Everything\", at rest – and in transit."),
                new Measure(Measure.Kind.ORGANISATIONAL, "training", "Each year."));
    }

    public static List<ProcessingRole> roles() {
        return List.of(
                new ProcessingRole("payroll", Party.LEAD_EMPLOYER, ProcessingRole.Role.CONTROLLER),
                new ProcessingRole("payroll", Party.HOST, ProcessingRole.Role.PROCESSOR));
    }

    public static Protocol protocol() {
        return new Protocol(Party.LEAD_EMPLOYER, reporting(), fines(), end(), measures(), roles());
    }

    /** The authority is notified within 60 hours. */
    public static DataProtectionSchedule sixtyHours() {
        return schedule(
                breach -> List.of(new Step(
                        Party.HEE,
                        Recipient.SUPERVISORY_AUTHORITY,
                        "notify",
                        breach.discoveredAt().plus(Duration.ofHours(60)))),
                protocol());
    }

    public static DataProtectionSchedule schedule(Function<Breach, List<Step>> plan, Protocol protocol) {
        return new DataProtectionSchedule() {
            @Override
            public VariantId id() {
                return VARIANT;
            }

            @Override
            public Validity validity() {
                return new Validity(FROM, null);
            }

            @Override
            public Terms terms() {
                return Terms.of(Map.of());
            }

            @Override
            public Protocol protocol() {
                return protocol;
            }

            @Override
            public List<Step> breachPlan(Breach breach) {
                return plan.apply(breach);
            }
        };
    }

    /** As the platform hands a variant to a calculation. */
    public static InForce<DataProtectionSchedule> inForce(Period period, DataProtectionSchedule schedule) {
        return new InForce<>() {
            @Override
            public Period period() {
                return period;
            }

            @Override
            public VariantId id() {
                return schedule.id();
            }

            @Override
            public <T> T call(Function<? super DataProtectionSchedule, T> use) {
                return use.apply(schedule);
            }

            @Override
            public ProblemException impossible(String reason) {
                return Problem.of("variant-impossible-result", 502, "Impossible", schedule.id() + ": " + reason)
                        .withRule("SCH-8")
                        .toException();
            }
        };
    }
}
