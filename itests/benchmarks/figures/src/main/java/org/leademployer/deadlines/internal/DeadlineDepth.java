/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.deadlines.internal.store.DeadlineStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;

/**
 * What a page of deadlines costs by how deep it lies: by the platform's own service and table, without doors. Ten regions; who
 * asks may read in three of them.
 */
public final class DeadlineDepth implements AutoCloseable {

    private static final int REGIONS = 10;
    private static final int PAGE = 100;
    private static final int WARM_UPS = 100;
    private static final int ROUNDS = 301;
    private static final int BATCH = 1000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final EmbeddedDatabase database;
    private final DeadlinesService deadlines;

    public DeadlineDepth(int rows) throws Exception {
        database = new EmbeddedDatabase("deadlines", "db/deadlines.xml");
        Access inThree = (permission, node) -> node.equals(Region.NATIONAL)
                ? false
                : Integer.parseInt(node.slug().substring(1)) < 3;
        Access asked = new Access() {
            @Override
            public boolean may(Permission permission, Region node) {
                return inThree.may(permission, node);
            }

            @Override
            public boolean mayAnywhere(Permission permission) {
                return true;
            }
        };
        deadlines = new DeadlinesService(
                database,
                new DeadlineStore(database, () -> "deadlines"),
                new Nodes(),
                null,
                asked,
                new NoAudit(),
                Clock.system(Deadline.LONDON));
        for (int from = 0; from < rows; from += BATCH) {
            int begin = from;
            database.run(() -> {
                for (int i = begin; i < Math.min(rows, begin + BATCH); i++) {
                    deadlines.set(deadline(i));
                }
            });
        }
    }

    /** Over three years of days, so that many are due together. */
    private static Deadline deadline(int number) {
        return Deadline.on(
                FIRST.plusDays(number * 7919L % 1095),
                "procurement",
                "p" + number + "/closing",
                "procurement",
                "p" + number,
                "Bids for PR-" + number + " close",
                "PRO-9",
                "procurement-lead",
                new Region("r" + number % REGIONS),
                number % 2 == 0 ? Permission.READ_PROCUREMENTS : Permission.READ_CONTRACTS,
                "/api/v1/procurements/p" + number);
    }

    /** The key after which the last whole page begins. */
    public String deepest() {
        String before = null;
        String after = null;
        Page<OpenDeadline> page = page(null);
        while (page.next() != null) {
            before = after;
            after = page.next();
            page = page(after);
        }
        return page.items().size() == PAGE ? after : before;
    }

    /** The medians of the first page and of that after the key, in microseconds, asked for in turn. */
    public double[] firstAndAfter(String key) {
        List<Double> first = new ArrayList<>();
        List<Double> deep = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
            double one = micros(null);
            double other = micros(key);
            if (i >= WARM_UPS) {
                first.add(one);
                deep.add(other);
            }
        }
        return new double[] {median(first), median(deep)};
    }

    private double micros(String after) {
        long begin = System.nanoTime();
        int size = page(after).items().size();
        double micros = (System.nanoTime() - begin) / 1000.0;
        if (size != PAGE) {
            throw new IllegalStateException("a page of " + size);
        }
        return micros;
    }

    private Page<OpenDeadline> page(String after) {
        return deadlines.list(DeadlineQuery.read(null, null, null, null, null), new PageRequest(after, PAGE));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class NoAudit implements AuditLog {
        @Override
        public void record(Change change) {
            // The rows of the list are what is measured.
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }

    /** Ten regions below the country. */
    private static final class Nodes implements Geography {

        private final List<GeographyNode> nodes = new ArrayList<>();

        Nodes() {
            nodes.add(node(Region.NATIONAL, null));
            for (int i = 0; i < REGIONS; i++) {
                nodes.add(node(new Region("r" + i), Region.NATIONAL));
            }
        }

        private static GeographyNode node(Region region, Region parent) {
            return new GeographyNode(
                    region, region.slug(), GeographyNode.Level.REGION, parent, null, LocalDate.EPOCH, "a benchmark");
        }

        @Override
        public List<GeographyNode> nodes() {
            return nodes;
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return nodes.stream().filter(node -> node.region().equals(region)).findFirst();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return ancestor.equals(Region.NATIONAL) || ancestor.equals(region);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow(() -> Problems.notFound("region", region.slug())
                    .toException());
        }
    }
}
