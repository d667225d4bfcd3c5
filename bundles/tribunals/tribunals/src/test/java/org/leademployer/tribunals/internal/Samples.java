/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Bearing;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.ClaimShares;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;

/** Claims and schedules to test with. */
public final class Samples {

    public static final Region NORTH_WEST = new Region("north-west");
    public static final VariantId VARIANT = new VariantId("8", NORTH_WEST, new VariantVersion(1, 0, 0));
    public static final LocalDate SERVICE = LocalDate.of(2021, 4, 1);
    public static final LocalDate SENT = LocalDate.of(2021, 11, 2);

    private Samples() {}

    public static Act act(String host, String from, String to, Cause cause) {
        return new Act(new OdsCode(host), new Period(LocalDate.parse(from), LocalDate.parse(to)), cause);
    }

    /** Costs of 100.00 and an award of 200.00, for acts at RTD and RBS. */
    public static Claim claim() {
        return new Claim(SERVICE, Money.parse("100.00"), Money.parse("200.00"), acts());
    }

    public static ClaimNotice notice() {
        return new ClaimNotice(SERVICE, SENT, SENT.plusDays(28), acts());
    }

    private static List<Act> acts() {
        return List.of(
                act("RTD", "2021-08-01", "2021-08-20", Cause.ACT_OF_HOST),
                act("RBS", "2021-09-01", "2021-09-10", Cause.SEVERAL));
    }

    public static HandlingPlan plan(Step... steps) {
        return new HandlingPlan(
                Party.LEAD_EMPLOYER,
                Party.HEE,
                new Settlement(Party.LEAD_EMPLOYER, Money.parse("5000.00"), List.of(Party.HEE)),
                List.of(steps));
    }

    public static Step step(Party who, LocalDate due) {
        return new Step(who, "send documents", List.of(Party.LEAD_EMPLOYER), due);
    }

    /** Hosts bear all, by the days of the acts at each; the lead employer tells them. */
    public static TribunalSchedule hostsBearAll() {
        ClaimShares shares = ClaimShares.borne((head, act) -> new Bearing(0, 0, 10_000));
        return schedule(
                shares::share,
                notice -> plan(step(Party.LEAD_EMPLOYER, notice.sentOn().plusDays(2))));
    }

    public static TribunalSchedule schedule(
            Function<Claim, List<Share>> share, Function<ClaimNotice, HandlingPlan> plan) {
        return new TribunalSchedule() {
            @Override
            public VariantId id() {
                return VARIANT;
            }

            @Override
            public Validity validity() {
                return new Validity(SERVICE, null);
            }

            @Override
            public Terms terms() {
                return Terms.of(java.util.Map.of());
            }

            @Override
            public List<Share> share(Claim claim) {
                return share.apply(claim);
            }

            @Override
            public HandlingPlan plan(ClaimNotice notice) {
                return plan.apply(notice);
            }
        };
    }

    /** As the platform hands a variant to a calculation. */
    public static InForce<TribunalSchedule> inForce(Period period, TribunalSchedule schedule) {
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
            public <T> T call(Function<? super TribunalSchedule, T> use) {
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
