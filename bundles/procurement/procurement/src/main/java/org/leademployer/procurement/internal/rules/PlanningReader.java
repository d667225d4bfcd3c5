/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
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

    private PlanningReader() {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, PRO-1) */
    public static RouteQuestion route(RouteInput input, LocalDate today) {
        InputFields fields = new InputFields();
        Route route = Route.read(fields, input, today);
        fields.refuse("No route can be told.", "PRO-1");
        return route.question();
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, PRO-13) */
    public static TimelineQuestion timeline(TimelineInput input, LocalDate today) {
        InputFields fields = new InputFields();
        LocalDate start = fields.date("serviceStart", input.serviceStart());
        Route route = Route.read(fields, input.route(), today);
        fields.refuse("No timeline can be told.", "PRO-13");
        return new TimelineQuestion(start, route.on(), given(input.done()), route.question());
    }

    private record Route(Money value, Regime regime, LocalDate on, Region region, String policy) {

        static Route read(InputFields fields, RouteInput input, LocalDate today) {
            LocalDate day = fields.optionalDate("on", input.on());
            Region node = fields.optional("region", input.region(), Region::new);
            Money value = fields.required("value", input.value(), Money::parse);
            if (value != null && value.isNegative()) {
                fields.fault("value", POSITIVE);
            }
            return new Route(
                    value,
                    fields.required("regime", input.regime(), InputFields.oneOf(Regime.class)),
                    day == null ? today : day,
                    node == null ? Region.NATIONAL : node,
                    given(input.policy()));
        }

        RouteQuestion question() {
            return new RouteQuestion(value, regime, on, region, policy);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
