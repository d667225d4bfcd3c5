/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.deadlines.internal.rules.DeadlineKey;
import org.leademployer.deadlines.internal.rules.Reach;
import org.leademployer.deadlines.internal.store.DeadlineStore;
import org.leademployer.deadlines.internal.store.DeadlineStore.Stored;
import org.leademployer.deadlines.internal.store.DeadlineStore.Wanted;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is due, and shows each what they may read. */
@Component(service = Deadlines.class)
public final class DeadlinesService implements Deadlines {

    private static final String SUBJECT = "deadline";

    private final Transactions transactions;
    private final DeadlineStore store;
    private final Geography geography;
    private final Organisations organisations;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public DeadlinesService(
            @Reference Transactions transactions,
            @Reference DeadlineStore store,
            @Reference Geography geography,
            @Reference Organisations organisations,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.geography = geography;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void set(Deadline given) {
        requireTransaction();
        requireNode(given.node());
        Deadline deadline = asKept(given);
        transactions.run(() -> {
            Optional<Stored> before = store.find(deadline.domain(), deadline.key());
            if (before.isEmpty()) {
                if (store.add(UUID.randomUUID().toString(), deadline)) {
                    audit.record(Change.created("deadline.set", SUBJECT, name(deadline), figures(deadline)));
                    return;
                }
                // Another has said so at the same time: then this is the later word.
                before = store.find(deadline.domain(), deadline.key());
            }
            Map<String, String> figures =
                    before.map(stored -> figures(stored.deadline())).orElseGet(Map::of);
            if (before.filter(stored -> stored.deadline().equals(deadline)).isEmpty()) {
                store.update(deadline);
                audit.record(new Change("deadline.moved", SUBJECT, name(deadline), figures, figures(deadline)));
            }
        });
    }

    @Override
    public void clear(String domain, String key) {
        requireTransaction();
        transactions.run(() -> {
            Optional<Stored> before = store.find(domain, key);
            if (before.isPresent()) {
                Deadline deadline = before.get().deadline();
                store.remove(domain, key);
                audit.record(new Change("deadline.cleared", SUBJECT, name(deadline), figures(deadline), Map.of()));
            }
        });
    }

    @Override
    public Page<OpenDeadline> list(DeadlineQuery query, PageRequest page) {
        access.requireAnywhere(Permission.READ_DEADLINES);
        requireNode(query.region());
        DeadlineKey after = page.after() == null ? null : Problems.read("after", page.after(), DeadlineKey::parse);
        Instant now = clock.instant();
        return transactions.call(() -> {
            Reach reach = reach(query.region());
            List<Stored> found = store.list(wanted(query, reach, now), after, page.limit() + 1);
            return page.page(
                    found, stored -> open(stored, now), stored -> stored.key().toString());
        });
    }

    @Override
    public Map<String, SubjectDeadlines> nextOf(String subjectKind, Collection<String> subjectIds) {
        if (subjectIds.size() > MOST) {
            throw new IllegalArgumentException(
                    "deadlines of at most " + MOST + " subjects at once, not of " + subjectIds.size());
        }
        Instant now = clock.instant();
        return transactions.call(() -> {
            Reach reach = reach(Region.NATIONAL);
            Map<String, SubjectDeadlines> found = new LinkedHashMap<>();
            if (subjectIds.isEmpty() || reach.isNothing()) {
                return found;
            }
            Map<String, Integer> overdue = store.overdue(reach, subjectKind, subjectIds, now);
            overdue.forEach((subject, count) -> found.put(subject, new SubjectDeadlines(null, count)));
            for (Stored stored : store.nextOf(reach, subjectKind, subjectIds, now)) {
                String subject = stored.deadline().subjectId();
                found.put(subject, new SubjectDeadlines(open(stored, now), overdue.getOrDefault(subject, 0)));
            }
            return found;
        });
    }

    /** Nodes of hosts are asked about alone where the actor has what is due there at any node: most have it at none. */
    private Reach reach(Region region) throws SQLException {
        List<Region> nodes = new ArrayList<>();
        for (GeographyNode node : geography.nodes()) {
            if (geography.isWithin(node.region(), region)) {
                nodes.add(node.region());
            }
        }
        Set<Permission> ofHosts = store.permissionsOfHosts();
        ofHosts.removeIf(permission -> !access.mayAnywhere(permission));
        for (Region node : store.hostNodes(ofHosts)) {
            if (isOfHostWithin(node, region)) {
                nodes.add(node);
            }
        }
        return Reach.of(store.permissions(), nodes, access::may);
    }

    /** A node of the geography, or of a host. @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1) */
    private void requireNode(Region node) {
        if (!isOfHostWithin(node, Region.NATIONAL)) {
            geography.require(node);
        }
    }

    private boolean isOfHostWithin(Region node, Region region) {
        return HostNode.hostOf(node)
                .flatMap(host -> organisations.host(host))
                .filter(host -> node.equals(region) || geography.isWithin(host.region(), region))
                .isPresent();
    }

    private static Wanted wanted(DeadlineQuery query, Reach reach, Instant now) {
        // What is due on a day is over by the end of it: exactly then, where the whole day counts.
        Instant until = query.until() == null
                ? null
                : query.until()
                        .plusDays(1)
                        .atStartOfDay(Deadline.LONDON)
                        .toInstant()
                        .plusMillis(1);
        Instant overdue = Boolean.TRUE.equals(query.overdue()) ? now.plusMillis(1) : null;
        Instant before = until == null || overdue != null && overdue.isBefore(until) ? overdue : until;
        Instant from = Boolean.FALSE.equals(query.overdue()) ? now.plusMillis(1) : null;
        return new Wanted(reach, query.role(), query.domain(), before, from);
    }

    private static OpenDeadline open(Stored stored, Instant now) {
        return new OpenDeadline(
                stored.id(), stored.deadline(), !stored.deadline().over().isAfter(now));
    }

    /** To the second: the table and the key of a page must say the same. */
    private static Deadline asKept(Deadline given) {
        return given.at() == null
                ? given
                : new Deadline(
                        given.domain(),
                        given.key(),
                        given.subjectKind(),
                        given.subjectId(),
                        given.what(),
                        given.day(),
                        given.at().truncatedTo(ChronoUnit.SECONDS),
                        given.rule(),
                        given.owner(),
                        given.node(),
                        given.permission(),
                        given.link());
    }

    private void requireTransaction() {
        if (!transactions.isOpen()) {
            throw new IllegalStateException("a deadline is set in the transaction of the change that it follows from");
        }
    }

    private static String name(Deadline deadline) {
        String name = deadline.domain() + ":" + deadline.key();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Map<String, String> figures(Deadline deadline) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("subject", deadline.subjectKind() + " " + deadline.subjectId());
        figures.put("day", deadline.day().toString());
        figures.put("rule", deadline.rule());
        figures.put("owner", deadline.owner());
        figures.put("region", deadline.node().slug());
        if (deadline.at() != null) {
            figures.put("at", deadline.at().toString());
        }
        return figures;
    }
}
