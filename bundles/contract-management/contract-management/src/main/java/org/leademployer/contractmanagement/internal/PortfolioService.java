/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overviews;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.rules.PortfolioRule;
import org.leademployer.contractmanagement.internal.rules.PortfolioRule.Known;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.portfolio.Portfolio;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.contractmanagement.spi.HostShares;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads portfolios some hundred contracts at a time, each time in a fixed number of statements, and each in a transaction of its own. */
@Component(service = Portfolio.class)
public final class PortfolioService implements Portfolio {

    /** As domains say what their deadlines are about. */
    private static final String SUBJECT = "contract";

    private static final int TOGETHER = 500;

    private final Contracts contracts;
    private final ChangeControl changes;
    private final ManagedContracts managed;
    private final Overviews overviews;
    private final FinanceStore finance;
    private final Deadlines deadlines;
    private final Access access;
    private final Transactions transactions;

    /** Null while nobody keeps host agreements. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile HostShares hostShares;

    @Activate
    public PortfolioService(
            @Reference Contracts contracts,
            @Reference ChangeControl changes,
            @Reference ManagedContracts managed,
            @Reference Overviews overviews,
            @Reference FinanceStore finance,
            @Reference Deadlines deadlines,
            @Reference Access access,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.changes = changes;
        this.managed = managed;
        this.overviews = overviews;
        this.finance = finance;
        this.deadlines = deadlines;
        this.access = access;
        this.transactions = transactions;
    }

    @Override
    public Page<PortfolioLine> page(PortfolioQuery query, PageRequest page) {
        if (page.limit() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " lines at once, not " + page.limit());
        }
        access.requireAnywhere(Permission.READ_CONTRACT_MANAGEMENT);
        LocalDate today = managed.today();
        // One more than the page, so that it is known whether there is a next one.
        int together = query.isFiltered() ? TOGETHER : page.limit() + 1;
        List<PortfolioLine> found = new ArrayList<>();
        String after = page.after();
        for (int looked = 0; found.size() <= page.limit(); looked += together) {
            if (looked >= MOST_LOOKED_AT) {
                return new Page<>(found, after);
            }
            Looked some = look(query, new PageRequest(after, together), today);
            found.addAll(some.lines());
            after = some.next();
            if (after == null) {
                break;
            }
        }
        return page.page(found, line -> line, PortfolioLine::reference);
    }

    @Override
    public PortfolioSummary summary(Region region) {
        access.requireAnywhere(Permission.READ_CONTRACT_MANAGEMENT);
        LocalDate today = managed.today();
        List<PortfolioLine> all = new ArrayList<>();
        String after = null;
        do {
            Looked some = look(PortfolioQuery.of(region), new PageRequest(after, TOGETHER), today);
            all.addAll(some.lines());
            if (all.size() > MOST_COUNTED) {
                throw ManagementProblems.portfolioTooLarge(region.slug(), MOST_COUNTED)
                        .toException();
            }
            after = some.next();
        } while (after != null);
        return PortfolioRule.summary(region, all, today);
    }

    /** @param next the last reference that was looked at; null after the last of all */
    private record Looked(List<PortfolioLine> lines, String next) {}

    private Looked look(PortfolioQuery query, PageRequest some, LocalDate today) {
        return transactions.call(() -> {
            Page<Contract> page = contracts.page(query.region(), some);
            List<Contract> taken = page.items().stream()
                    .filter(contract -> PortfolioRule.takes(query, contract))
                    .filter(managed::mayRead)
                    .toList();
            return new Looked(
                    lines(taken, today).stream()
                            .filter(line -> PortfolioRule.takes(query, line))
                            .toList(),
                    page.next());
        });
    }

    private List<PortfolioLine> lines(List<Contract> some, LocalDate today) throws SQLException {
        if (some.isEmpty()) {
            return List.of();
        }
        List<String> ids = some.stream().map(Contract::id).toList();
        List<Overview> standing = overviews.of(some);
        Map<String, List<Gap>> gaps = contracts.gapsOf(some);
        Map<String, Renewal> renewals = changes.renewals(some);
        Map<String, Money> spent = finance.spent(ids);
        Map<String, SubjectDeadlines> due = deadlines.nextOf(SUBJECT, ids);
        HostShares shares = hostShares;
        Map<String, HostShare> hosts = shares == null ? Map.of() : shares.of(ids, today);
        List<PortfolioLine> lines = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Contract contract = some.get(i);
            lines.add(PortfolioRule.line(
                    contract,
                    new Known(
                            standing.get(i),
                            gaps.get(contract.id()).size(),
                            renewals.get(contract.id()),
                            spent.get(contract.id()),
                            due.getOrDefault(contract.id(), SubjectDeadlines.NONE),
                            hosts.get(contract.id())),
                    today));
        }
        return lines;
    }
}
