/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.procurement.ProcurementPlanning;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.Span;

/** Tells the route that a value takes. */
@Service
@Command(
        scope = "procurement",
        name = "route",
        description =
                "Tells which route a whole-life value takes, and why: procurement:route --on 2022-01-10 189330.00 GOODS_AND_SERVICES")
@Permitted(Permission.READ_DEFINITIONS)
public class RouteCommand extends ConsoleCommand {

    @Argument(name = "value", description = "Whole-life value in pounds, with every extension option", required = true)
    private String value;

    @Argument(
            index = 1,
            name = "regime",
            description = "GOODS_AND_SERVICES, LIGHT_TOUCH or FRAMEWORK_CALL_OFF",
            required = true)
    @Completion(RegimeCompleter.class)
    private String regime;

    @Option(name = "--on", description = "The day whose policy is asked; today when left out")
    private String on;

    @Option(name = "--region", description = "The node whose policy is asked; national when left out")
    private String region;

    @Option(name = "--policy", description = "A policy by its name, whatever is in force")
    private String policy;

    @Reference
    private ProcurementPlanning planning;

    @Override
    protected Answer answer() {
        RouteAnswer answer = planning.route(new RouteInput(value, regime, on, region, policy));
        return Details.of("route", answer.route())
                .and("minimumQuotations", answer.minimumQuotations())
                .and(
                        "indicativeDuration",
                        Span.text(answer.duration().min()) + " to "
                                + Span.text(answer.duration().max()))
                .and("transparencyNotice", answer.transparencyNotice())
                .and("socialValueMinimumPercent", answer.socialValueMinimumPercent())
                .and("cabinetOfficeControl", answer.cabinetOfficeControl())
                .and("policy", answer.policy().id())
                .and("validFrom", answer.policy().validFrom())
                .and("source", answer.policy().source())
                .and("reasons", answer.reasons());
    }
}
