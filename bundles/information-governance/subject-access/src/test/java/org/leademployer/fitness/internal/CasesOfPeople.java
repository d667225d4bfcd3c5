/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.vault.Vault;

/** Fitness-to-practise cases about people who are not employed, kept and sealed as that domain does it. */
public final class CasesOfPeople {

    private static final LocalDate DAY = LocalDate.of(2012, 9, 3);

    private final Transactions transactions;
    private final CaseRecords cases;

    public CasesOfPeople(Transactions transactions, Vault vault, AuditLog audit, Outbox outbox) {
        this.transactions = transactions;
        this.cases = new CaseRecords(new CaseStore(transactions, () -> "fitness"), vault, audit, outbox);
    }

    public SubjectRecords records() {
        return new CaseSubjectRecords(cases);
    }

    /** Opens the case about whoever has a number of the General Medical Council. */
    public void open(String gmc) {
        add(gmc, CaseState.ROUTED, null);
    }

    public void closed(String gmc) {
        add(gmc, CaseState.CLOSED, new FitnessCase.Outcome(DAY, "clerk-nine", "done"));
    }

    private void add(String gmc, CaseState state, FitnessCase.Outcome outcome) {
        Registration registration = new Registration(Registration.Body.GMC, gmc);
        FitnessCase opened = new FitnessCase(
                id(gmc),
                1,
                state,
                Instant.parse("2012-03-05T09:00:00Z"),
                new FitnessCase.Subject(registration.toString(), null),
                new FitnessCase.Facts(
                        Concern.CONDUCT,
                        null,
                        Profession.values()[0],
                        Stage.values()[0],
                        true,
                        false,
                        ConcernSource.values()[0],
                        new Region("north"),
                        null,
                        null,
                        DAY,
                        "clerk-nine",
                        null),
                "Marknarrative",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                outcome,
                List.of());
        transactions.run(() -> {
            if (!cases.add(
                    opened,
                    new CaseStore.Marks(
                            cases.person(null, registration),
                            null,
                            CaseRecords.digest(registration),
                            Sha256.of("message " + gmc)))) {
                throw new IllegalStateException("there is one");
            }
        });
    }

    /** Under whose key the case is sealed. */
    public String person(String gmc) {
        return find(gmc).orElseThrow().person();
    }

    public boolean isHeldBack(String gmc) {
        return find(gmc).orElseThrow().heldBack();
    }

    public boolean isThere(String gmc) {
        return find(gmc).isPresent();
    }

    private Optional<CaseRecords.Opened> find(String gmc) {
        return transactions.call(() -> cases.find(id(gmc)));
    }

    private static String id(String gmc) {
        return "case-" + gmc;
    }
}
