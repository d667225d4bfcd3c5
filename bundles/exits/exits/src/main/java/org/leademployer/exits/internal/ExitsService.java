/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.util.ArrayList;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.exits.DocumentTemplate;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.Exits;
import org.leademployer.exits.internal.rules.DocumentRule;
import org.leademployer.exits.internal.rules.ExitFacts;
import org.leademployer.exits.internal.rules.ExitProblems;
import org.leademployer.exits.internal.rules.PictureRule;
import org.leademployer.exits.internal.rules.RegisterRule;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the register some hundred contracts at a time. */
@Component(service = Exits.class)
public final class ExitsService implements Exits {

    private static final int TOGETHER = 500;

    private final Contracts contracts;
    private final ExitReading reading;
    private final ExitDefinitions definitions;
    private final Access access;

    @Activate
    public ExitsService(
            @Reference Contracts contracts,
            @Reference ExitReading reading,
            @Reference ExitDefinitions definitions,
            @Reference Access access) {
        this.contracts = contracts;
        this.reading = reading;
        this.definitions = definitions;
        this.access = access;
    }

    @Override
    public Page<ExitLine> page(ExitQuery query, PageRequest page) {
        if (page.limit() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " lines at once, not " + page.limit());
        }
        access.requireAnywhere(Permission.READ_EXITS);
        ExitReading.Look look = reading.look();
        // One more than the page, so that it is known whether there is a next one.
        int together = query.isFiltered() ? TOGETHER : page.limit() + 1;
        List<ExitLine> found = new ArrayList<>();
        String after = page.after();
        for (int looked = 0; found.size() <= page.limit(); looked += together) {
            if (looked >= MOST_LOOKED_AT) {
                return new Page<>(found, after);
            }
            Page<Contract> some = contracts.page(query.region(), new PageRequest(after, together));
            look.lines(readable(some)).stream()
                    .filter(line -> RegisterRule.takes(query, line))
                    .forEach(found::add);
            after = some.next();
            if (after == null) {
                break;
            }
        }
        return page.page(found, line -> line, ExitLine::reference);
    }

    @Override
    public Exit require(String contract) {
        ExitReading.Look look = reading.look();
        return look.exit(look.facts(readable(contract)));
    }

    @Override
    public ExitPicture picture(Region region) {
        access.requireAnywhere(Permission.READ_EXITS);
        ExitReading.Look look = reading.look();
        List<ExitLine> all = new ArrayList<>();
        String after = null;
        do {
            Page<Contract> some = contracts.page(region, new PageRequest(after, TOGETHER));
            all.addAll(look.lines(readable(some)));
            if (all.size() > MOST_COUNTED) {
                throw ExitProblems.tooLarge(region.slug(), MOST_COUNTED).toException();
            }
            after = some.next();
        } while (after != null);
        return PictureRule.of(region, all, reading.today());
    }

    @Override
    public ExitDocument document(String contract, ExitDocument.Kind kind) {
        Contract found = readable(contract);
        ExitReading.Look look = reading.look();
        ExitFacts facts = look.facts(found);
        if (facts.plan() == null) {
            throw ExitProblems.noPlan(found.reference()).toException();
        }
        Definition<DocumentTemplate> template =
                definitions.document(kind, found.lot().region(), reading.today());
        return DocumentRule.fill(
                template.content(),
                template.id().kind() + " " + template.id().name() + " "
                        + template.id().region() + " " + template.id().version(),
                look.exit(facts),
                facts.agreement(),
                reading.today());
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404), also where the actor may not read it */
    private Contract readable(String idOrReference) {
        return contracts.find(idOrReference).filter(this::mayRead).orElseThrow(() -> Problems.notFound(
                        "contract", idOrReference)
                .toException());
    }

    private List<Contract> readable(Page<Contract> some) {
        return some.items().stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(Contract contract) {
        return access.may(Permission.READ_EXITS, contract.lot().region());
    }
}
