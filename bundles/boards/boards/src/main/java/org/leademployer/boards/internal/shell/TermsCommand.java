/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Bodies;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.TermsOfReference.Constituency;
import org.leademployer.boards.TermsOfReference.QuorumRule;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;

/** Shows terms of reference. */
@Service
@Command(scope = "board", name = "terms", description = "Shows the terms of reference of a body that are in force")
@Permitted(Permission.READ_BOARDS)
public class TermsCommand extends ConsoleCommand {

    @Argument(name = "body", description = "Their name", required = true)
    @Completion(BodyCompleter.class)
    private String body;

    @Option(name = "--region", description = "The node, where several have terms of that name")
    private String region;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Reference
    private Bodies bodies;

    @Reference
    private Clock clock;

    @Override
    protected Answer answer() {
        Definition<TermsOfReference> terms = bodies.terms(
                body,
                region == null ? null : Problems.read("region", region, Region::new),
                on == null ? LocalDate.now(clock) : Problems.readDate("on", on));
        TermsOfReference content = terms.content();
        return Details.of("name", terms.id().name())
                .and("title", terms.title())
                .and("region", terms.id().region())
                .and("version", terms.id().version().toString())
                .and("validFrom", terms.validFrom())
                .and("validTo", terms.validTo())
                .and("source", terms.source())
                .and("purpose", content.purpose())
                .and("duties", content.duties())
                .and("chairedBy", content.chairedBy())
                .and(
                        "members",
                        content.members().stream().map(TermsCommand::text).toList())
                .and("quorum", content.quorum().stream().map(TermsCommand::text).toList())
                .and("meetingsPerYear", content.meetingsPerYear())
                .and("reportsTo", content.reportsTo())
                .and("reviewMonths", content.reviewMonths());
    }

    private static String text(Constituency one) {
        String people = one.maximum() == null
                ? one.minimum() + " or more"
                : one.minimum() == one.maximum() ? "" + one.minimum() : one.minimum() + " to " + one.maximum();
        return one.name() + ", " + one.sitting() + ", " + people + (one.chair() == null ? "" : ", " + one.chair())
                + ": " + one.title();
    }

    private static String text(QuorumRule rule) {
        return "at least " + rule.minimum() + " of " + String.join(", ", rule.constituencies()) + ": " + rule.title();
    }
}
