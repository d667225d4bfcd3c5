/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.RouteQuestion;
import org.leademployer.procurement.TimelineInput;
import org.leademployer.procurement.TimelineQuestion;

/** Reads what a policy is asked. Everything that is wrong is told at once. */
public final class PlanningReader {

    private static final String POSITIVE =
            "is negative: give expenditure or income over the whole life as 0.00 or more";

    /** What there is to choose from. Of what is not there alone the answer says more, so that it is not refused here. */
    public record Known(Predicate<Region> region, Predicate<String> policy) {}

    private PlanningReader() {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, PRO-1) */
    public static RouteQuestion route(RouteInput input, LocalDate today, Known known) {
        InputFields fields = new InputFields();
        Route route = Route.read(fields, input, today, known);
        fields.refuse("No route can be told.", "PRO-1");
        return route.question();
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, PRO-13) */
    public static TimelineQuestion timeline(TimelineInput input, LocalDate today, Known known) {
        InputFields fields = new InputFields();
        LocalDate start = fields.date("serviceStart", input.serviceStart());
        Route route = Route.read(fields, input.route(), today, known);
        fields.refuse("No timeline can be told.", "PRO-13");
        return new TimelineQuestion(start, route.on(), given(input.done()), route.question());
    }

    private record Route(Money value, Regime regime, LocalDate on, Region region, String policy) {

        static Route read(InputFields fields, RouteInput input, LocalDate today, Known known) {
            LocalDate day = fields.optionalDate("on", input.on());
            Region node = fields.optional("region", input.region(), Region::new);
            Money value = fields.required("value", input.value(), Money::parse);
            if (value != null && value.isNegative()) {
                fields.fault("value", POSITIVE);
            }
            Regime regime = fields.required("regime", input.regime(), InputFields.oneOf(Regime.class));
            String policy = given(input.policy());
            boolean nowhere = node != null && !known.region().test(node);
            boolean unknown = policy != null && !known.policy().test(policy);
            boolean others = fields.isFaulty();
            if (nowhere && (others || unknown)) {
                fields.fault("region", "'" + node + "' is no node of the geography (ORG-1)");
            }
            if (unknown && (others || nowhere)) {
                fields.fault("policy", "there is no policy '" + policy + "'");
            }
            return new Route(value, regime, day == null ? today : day, node == null ? Region.NATIONAL : node, policy);
        }

        RouteQuestion question() {
            return new RouteQuestion(value, regime, on, region, policy);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
