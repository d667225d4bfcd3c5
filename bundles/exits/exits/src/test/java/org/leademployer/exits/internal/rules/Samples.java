/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.Vehicle;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Agreement;
import org.leademployer.exits.ExitPlan.Alternative;
import org.leademployer.exits.ExitPlan.Consideration;
import org.leademployer.exits.ExitPlan.DataAnswer;
import org.leademployer.exits.ExitPlan.Lesson;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.ExitPlan.Template;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.ExitPolicy.Figure;
import org.leademployer.exits.PlanState;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;

/** Contracts, plans and facts of the tests. */
public final class Samples {

    public static final Region NORTH_WEST = new Region("north-west");
    public static final EndOfContract ANSWER =
            new EndOfContract(Disposition.TRANSFER_TO_NEW_PROVIDER, 14, 90, Party.LEAD_EMPLOYER, 60);
    static final ExitPolicy POLICY = new ExitPolicy(figure(6), figure(3), figure(90), figure(30), figure(18));
    static final LocalDate END = LocalDate.of(2026, 3, 31);

    private Samples() {}

    static Figure figure(int value) {
        return new Figure(value, "a test");
    }

    public static Contract contract(String id, LocalDate end, boolean signed) {
        return contract(id, NORTH_WEST, Set.of(), end, signed);
    }

    public static Contract contract(String id, Region region, Set<String> specialties, LocalDate end, boolean signed) {
        return new Contract(
                id,
                "REF-" + id,
                1,
                new Lot("A lot", region, specialties),
                new OdsCode("RBN"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.of(java.math.BigDecimal.TEN),
                new Period(LocalDate.of(2019, 4, 1), end),
                0,
                signed ? Contract.State.RUNNING : Contract.State.DRAFT,
                signed ? LocalDate.of(2019, 3, 1) : null,
                signed ? LocalDate.of(2019, 4, 1) : null,
                null,
                List.of());
    }

    /** A plan of which nothing is open but what is added. */
    static PlanMade plan(PlanState state) {
        return new PlanMade(state);
    }

    static final class PlanMade {

        private final PlanState state;
        private final List<Step> steps = new ArrayList<>();
        private String outcome = "settled";
        private Agreement agreement = new Agreement("D1", null);
        private DataAnswer data = new DataAnswer(ANSWER, "terms-1", "K1", LocalDate.of(2025, 9, 1));
        private List<Lesson> lessons = List.of();
        private Alternative alternative;

        private PlanMade(PlanState state) {
            this.state = state;
        }

        PlanMade step(String id, Part part, LocalDate due, LocalDate done) {
            steps.add(new Step(
                    id, part, "title of " + id, "EXI-3", "finance", null, due, done, done == null ? null : "a letter"));
            return this;
        }

        PlanMade outcome(String of) {
            outcome = of;
            return this;
        }

        PlanMade agreement(Agreement of) {
            agreement = of;
            return this;
        }

        PlanMade data(DataAnswer of) {
            data = of;
            return this;
        }

        PlanMade lessons(List<Lesson> of) {
            lessons = of;
            return this;
        }

        PlanMade alternative(Alternative of) {
            alternative = of;
            return this;
        }

        ExitPlan made() {
            return new ExitPlan(
                    "C1",
                    1,
                    state,
                    "contract-manager",
                    LocalDate.of(2025, 9, 1),
                    new Template("exit-plan", Region.NATIONAL, "1.0.0", "0".repeat(64)),
                    List.of(new Consideration("data", "Data", "EXI-4", outcome, null)),
                    steps,
                    agreement,
                    data,
                    lessons,
                    null,
                    null,
                    alternative);
        }
    }
}
