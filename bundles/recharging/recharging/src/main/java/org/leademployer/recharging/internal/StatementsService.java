/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Recharging;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.StatementLine.Entry;
import org.leademployer.recharging.StatementLine.Kind;
import org.leademployer.recharging.StatementLine.Place;
import org.leademployer.recharging.StatementQuery;
import org.leademployer.recharging.Statements;
import org.leademployer.recharging.internal.rules.Billing;
import org.leademployer.recharging.internal.rules.Posting;
import org.leademployer.recharging.internal.rules.StatementForm;
import org.leademployer.recharging.internal.rules.StatementProblems;
import org.leademployer.recharging.internal.store.StatementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads, issues and corrects statements, and adds the charges of contracts to them (FIN-3). */
@Component(service = Statements.class)
public final class StatementsService implements Statements {

    private final StatementStore store;
    private final StatementBook book;
    private final Recharging recharging;
    private final Contracts contracts;
    private final Geography geography;
    private final Transactions transactions;
    private final Access access;

    @Activate
    public StatementsService(
            @Reference StatementStore store,
            @Reference StatementBook book,
            @Reference Recharging recharging,
            @Reference Contracts contracts,
            @Reference Geography geography,
            @Reference Transactions transactions,
            @Reference Access access) {
        this.store = store;
        this.book = book;
        this.recharging = recharging;
        this.contracts = contracts;
        this.geography = geography;
        this.transactions = transactions;
        this.access = access;
    }

    @Override
    public Page<Statement> page(StatementQuery query, PageRequest page) {
        if (page.limit() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " statements at once, not " + page.limit());
        }
        access.requireAnywhere(Permission.READ_STATEMENTS);
        geography.require(query.region());
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, query.region()))
                .filter(node -> access.may(Permission.READ_STATEMENTS, node))
                .toList();
        StatementStore.Key after =
                page.after() == null ? null : Problems.read("after", page.after(), StatementsService::key);
        if (nodes.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Statement> found = transactions.call(() -> store.page(query, nodes, after, page.limit() + 1));
        return page.page(
                found,
                statement -> statement,
                statement -> statement.month() + "|" + statement.payer() + "|" + statement.region());
    }

    private static StatementStore.Key key(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("is not the 'next' of a page");
        }
        return new StatementStore.Key(parts[0], parts[1], parts[2]);
    }

    @Override
    public Sheet require(String statement) {
        return transactions.call(() -> sheet(visible(statement)));
    }

    private Statement visible(String statement) throws SQLException {
        return store.find(statement)
                .filter(found -> access.may(Permission.READ_STATEMENTS, found.region()))
                .orElseThrow(() -> StatementProblems.notFound(statement).toException());
    }

    private Statement changeable(String statement) throws SQLException {
        Statement found = visible(statement);
        access.require(Permission.ISSUE_STATEMENTS, found.region());
        return found;
    }

    private Sheet sheet(Statement statement) throws SQLException {
        return new Sheet(
                statement,
                store.lines(statement.id()).stream().map(Posting::line).toList());
    }

    @Override
    public Statement issue(String statement, Long readVersion) {
        return transactions.call(() -> {
            Statement before = changeable(statement);
            if (readVersion != null && readVersion != before.version()) {
                throw ReadVersion.stale(readVersion, before.version()).toException();
            }
            if (before.state() == Statement.State.ISSUED) {
                throw StatementProblems.issued(before).toException();
            }
            LocalDate today = book.today();
            if (before.month().isAfter(YearMonth.from(today))) {
                throw StatementProblems.monthNotBegun(before, YearMonth.from(today))
                        .toException();
            }
            if (!store.issue(before, today)) {
                throw StatementProblems.changed().toException();
            }
            Statement after = store.find(before.id()).orElseThrow();
            book.issued(before, after);
            return after;
        });
    }

    @Override
    public Sheet correct(String statement, String line, String amount) {
        return transactions.call(() -> {
            Statement issued = changeable(statement);
            if (issued.state() != Statement.State.ISSUED) {
                throw StatementProblems.notIssued(issued).toException();
            }
            StatementForm.Correction asked = StatementForm.correction(store.lines(issued.id()), line, amount);
            Posting wrong = asked.line();
            if (wrong.line().entry() == Entry.CREDITED) {
                throw StatementProblems.notCorrectable(wrong.line()).toException();
            }
            Place credit = store.creditOf(wrong.place()).orElse(null);
            if (credit != null) {
                throw StatementProblems.corrected(wrong.line(), credit).toException();
            }
            List<Statement> written = book.write(
                    "statement.corrected",
                    issued.region(),
                    issued.month(),
                    Billing.correction(wrong, asked.amount(), book.today()),
                    Map.of(
                            "correctedStatement", issued.id(),
                            "correctedLine", String.valueOf(wrong.line().number()),
                            "amount", asked.amount().toString()));
            return sheet(written.get(0));
        });
    }

    @Override
    public List<Statement> charge(String contract, String month) {
        return transactions.call(() -> {
            InputFields fields = new InputFields();
            String name = fields.required("contract", contract, String::strip);
            YearMonth read = fields.required("month", month, StatementQuery::month);
            fields.refuse("Nothing was added.", StatementProblems.RULE);
            Contract found = contracts
                    .find(name)
                    .filter(one ->
                            access.may(Permission.READ_STATEMENTS, one.lot().region()))
                    .orElseThrow(() -> Problems.notFound("contract", name).toException());
            Region region = found.lot().region();
            access.require(Permission.ISSUE_STATEMENTS, region);
            Charges charges = recharging.charges(found.id(), new Period(read.atDay(1), read.atEndOfMonth()));
            String calculation = charges.calculation().id();
            if (!store.charge(found.id(), read, calculation)) {
                return List.of();
            }
            LocalDate today = book.today();
            List<Posting> billed = charges.payers().stream()
                    .map(payer -> new Posting(
                            payer.payer(),
                            null,
                            new StatementLine(
                                    0,
                                    Kind.valueOf(payer.kind().name()),
                                    Entry.BILLED,
                                    payer.amount(),
                                    today,
                                    found.id(),
                                    null,
                                    null,
                                    read,
                                    calculation,
                                    null)))
                    .toList();
            return book.write(
                    "statement.charged",
                    region,
                    read,
                    Billing.anew(store.ofCharges(found.id(), read), billed, today),
                    Map.of("contract", found.id(), "chargedMonth", read.toString(), "calculation", calculation));
        });
    }
}
