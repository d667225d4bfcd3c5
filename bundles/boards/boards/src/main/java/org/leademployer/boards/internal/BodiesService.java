/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.boards.Bodies;
import org.leademployer.boards.Quorum;
import org.leademployer.boards.QuorumInput;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.internal.rules.BoardProblems;
import org.leademployer.boards.internal.rules.PeopleReader;
import org.leademployer.boards.internal.rules.QuorumCount;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bodies as their terms of reference describe them, and whether they may decide. */
@Component(service = Bodies.class)
public final class BodiesService implements Bodies {

    private final TermsRegister register;
    private final Geography geography;
    private final Access access;
    private final Clock clock;

    @Activate
    public BodiesService(
            @Reference TermsRegister register,
            @Reference Geography geography,
            @Reference Access access,
            @Reference Clock clock) {
        this.register = register;
        this.geography = geography;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Definition<TermsOfReference>> all() {
        access.requireAnywhere(Permission.READ_BOARDS);
        return register.all();
    }

    @Override
    public Definition<TermsOfReference> terms(String body, Region region, LocalDate on) {
        access.requireAnywhere(Permission.READ_BOARDS);
        if (region != null) {
            geography.require(region);
        }
        if (!register.names().contains(body)) {
            throw BoardProblems.noTerms(BoardProblems.unknownBody(body, register.names()))
                    .toException();
        }
        Region node = region == null ? onlyNode(body, on) : region;
        return register.inForce(body, node, on).orElseThrow(() -> BoardProblems.noTerms("No terms of reference of '"
                        + body + "' are in force at '" + node + "' on " + on + "; there are " + listed(body) + ".")
                .toException());
    }

    @Override
    public Quorum quorum(QuorumInput input) {
        access.requireAnywhere(Permission.READ_BOARDS);
        Definition<TermsOfReference> terms = readTerms(input);
        PeopleReader people = new PeopleReader(terms.content());
        Map<String, Integer> present = people.read("present", input.present());
        Map<String, Integer> withdrawn = people.read("withdrawn", input.withdrawn());
        people.checkWithdrawn(present, withdrawn);
        refuse(people.faults());
        List<Quorum.Finding> findings = new QuorumCount(terms.content(), present, withdrawn).findings();
        return new Quorum(findings.stream().allMatch(Quorum.Finding::met), findings, terms);
    }

    private Definition<TermsOfReference> readTerms(QuorumInput input) {
        List<Fault> faults = new ArrayList<>();
        LocalDate on = LocalDate.now(clock);
        Region region = null;
        String body = null;
        try {
            body = Problems.read("body", input.body(), this::knownBody);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
        }
        try {
            on = input.on() == null ? on : Problems.readDate("on", input.on());
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
        }
        try {
            region = input.region() == null ? null : Problems.read("region", input.region(), this::knownNode);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
        }
        if (!faults.isEmpty() && body != null) {
            faults.addAll(peopleFaults(input, body, region, on));
        }
        refuse(faults);
        try {
            return terms(body, region, on);
        } catch (ProblemException e) {
            if (e.problem().status() != 404) {
                throw e;
            }
            throw BoardProblems.invalid(
                            "BRD-1", List.of(new Fault(null, "on", e.problem().detail())))
                    .toException(e);
        }
    }

    /** What is wrong with the people, whatever is wrong besides, where it can be told by terms there are. */
    private List<Fault> peopleFaults(QuorumInput input, String body, Region region, LocalDate on) {
        PeopleReader people;
        try {
            people = new PeopleReader(terms(body, region, on).content());
        } catch (ProblemException none) {
            return List.of();
        }
        people.checkWithdrawn(people.read("present", input.present()), people.read("withdrawn", input.withdrawn()));
        return people.faults();
    }

    private String knownBody(String name) {
        if (!register.names().contains(name)) {
            throw new IllegalArgumentException(BoardProblems.unknownBody(name, register.names()));
        }
        return name;
    }

    private Region knownNode(String slug) {
        Region node = new Region(slug);
        return geography
                .node(node)
                .orElseThrow(() -> new IllegalArgumentException("there is no region '" + slug + "'"))
                .region();
    }

    /** Where nobody says which node, there must be no doubt. */
    private Region onlyNode(String body, LocalDate on) {
        List<Region> nodes = register.nodes(body, on);
        Optional<Region> only = register.above(nodes);
        if (only.isEmpty() && !nodes.isEmpty()) {
            throw BoardProblems.invalid(
                            "BRD-1",
                            List.of(new Fault(
                                    null,
                                    "region",
                                    "is required, since several have terms of reference of that name: "
                                            + nodes.stream().map(Region::slug).toList())))
                    .toException();
        }
        return only.orElse(Region.NATIONAL);
    }

    private List<String> listed(String body) {
        return register.all().stream()
                .filter(one -> one.id().name().equals(body))
                .map(one -> one.id().region() + " " + one.id().version() + " from " + one.validFrom()
                        + (one.validTo() == null ? "" : " to " + one.validTo()))
                .toList();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw BoardProblems.invalid("BRD-2", faults).toException();
        }
    }
}
