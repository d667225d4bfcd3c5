/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.internal.rules.OpenMonth;
import org.leademployer.recharging.internal.rules.Posting;
import org.leademployer.recharging.internal.rules.StatementProblems;
import org.leademployer.recharging.internal.store.StatementStore;
import org.leademployer.schedules.spi.commercial.Payer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes on statements, and what every change of them leaves behind. Every method wants an open transaction. */
@Component(service = StatementBook.class)
public final class StatementBook {

    private final StatementStore store;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public StatementBook(@Reference StatementStore store, @Reference AuditLog audit, @Reference Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes lines, each on its payer's statement for the month, or of the next that is open (FIN-3).
     *
     * @param action as it stands in the audit log
     * @param postings in the order of their payers
     * @param reason ids that say what it comes from
     * @return the statements as they are then, in that order
     */
    List<Statement> write(
            String action, Region region, YearMonth month, List<Posting> postings, Map<String, String> reason)
            throws SQLException {
        Map<Payer, List<Posting>> byPayer = new LinkedHashMap<>();
        postings.forEach(posting -> byPayer.computeIfAbsent(posting.payer(), payer -> new ArrayList<>())
                .add(posting));
        List<Statement> written = new ArrayList<>();
        for (Map.Entry<Payer, List<Posting>> payer : byPayer.entrySet()) {
            Statement draft = draft(region, payer.getKey(), month);
            if (!store.write(draft, payer.getValue())) {
                throw StatementProblems.changed().toException();
            }
            Statement after = store.find(draft.id()).orElseThrow();
            Map<String, String> values = values(after);
            values.putAll(reason);
            audit.record(new Change(
                    action, "statement", after.id(), draft.lineCount() == 0 ? Map.of() : values(draft), values));
            written.add(after);
        }
        return written;
    }

    private Statement draft(Region region, Payer payer, YearMonth month) throws SQLException {
        Optional<Statement> draft = Optional.empty();
        while (draft.isEmpty()) {
            // Empty where somebody has issued it since the months were read: they are read again.
            draft = store.draft(
                    region, payer, OpenMonth.of(month, YearMonth.from(today()), store.months(region, payer, month)));
        }
        return draft.get();
    }

    void issued(Statement before, Statement after) {
        audit.record(new Change("statement.issued", "statement", after.id(), values(before), values(after)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, String> values(Statement statement) {
        Map<String, String> values = new HashMap<>();
        values.put("region", statement.region().slug());
        values.put("payer", statement.payer().code());
        values.put("month", statement.month().toString());
        values.put("state", statement.state().name());
        values.put("total", statement.total().toString());
        values.put("lines", String.valueOf(statement.lineCount()));
        if (statement.issuedOn() != null) {
            values.put("issuedOn", statement.issuedOn().toString());
        }
        return values;
    }
}
