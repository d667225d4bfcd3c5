/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.store.CaseJson;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.fitness.internal.store.CaseStore.Marks;
import org.leademployer.fitness.internal.store.StoredCase;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whole cases, sealed and opened with the key of the person whom they are about. Asks for no permission: whoever uses it has. Each
 * method wants an open transaction.
 */
@Component(service = CaseRecords.class)
public final class CaseRecords {

    /** What has changed in a case is told under this type: its deadlines are said anew. */
    static final String DUE_DATES_CHANGED = "fitness.due-dates-changed";

    private static final String SUBJECT = "fitness-case";

    private final CaseStore store;
    private final Vault vault;
    private final AuditLog audit;
    private final Outbox outbox;

    @Activate
    public CaseRecords(
            @Reference CaseStore store, @Reference Vault vault, @Reference AuditLog audit, @Reference Outbox outbox) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * A case that could be opened, or whose person is erased.
     *
     * @param found null once the person's key is destroyed
     * @param heldBack whether the person's data are held back (IG-8)
     */
    record Opened(String id, String person, FitnessCase found, boolean heldBack) {}

    /** By which cases of a person are found: the number itself stands sealed alone. */
    static String digest(String registration) {
        return Sha256.of("registration " + registration);
    }

    static String digest(Registration registration) {
        return digest(registration.toString());
    }

    /**
     * Under whose key a new case is sealed: the trainee's; of somebody who is not employed yet that of whoever has the registration,
     * under which requests of the same person are found too (IG-8).
     *
     * @param traineeId null where the person is not employed yet
     */
    String person(String traineeId, Registration registration) {
        if (traineeId != null) {
            return traineeId;
        }
        return DataSubject.personOf(
                new SubjectKey(SubjectKey.Kind.valueOf(registration.body().name()), registration.number()),
                vault::isDestroyed);
    }

    /** @return false where the same message has opened a case */
    boolean add(FitnessCase opened, Marks marks) throws SQLException {
        byte[] sealed = vault.sealOf(marks.person(), place(opened.id()), CaseJson.write(opened));
        if (!store.add(opened, marks, sealed)) {
            return false;
        }
        audit.record(Change.created("case.opened", SUBJECT, opened.id(), values(opened)));
        tell(opened);
        return true;
    }

    /** @throws org.leademployer.platform.problem.ProblemException precondition-failed (412) */
    void update(FitnessCase before, FitnessCase after, String action, Map<String, String> more) throws SQLException {
        StoredCase stored = store.find(after.id()).orElseThrow();
        byte[] sealed = vault.sealOf(stored.person(), place(after.id()), CaseJson.write(after));
        if (!store.update(before, after, sealed)) {
            throw ReadVersion.stale(before.version(), stored.version()).toException();
        }
        Map<String, String> values = values(after);
        values.putAll(more);
        audit.record(new Change(action, SUBJECT, after.id(), values(before), values));
        tell(after);
    }

    void read(FitnessCase found, Map<String, String> how) {
        audit.record(Change.created("case.read", SUBJECT, found.id(), how));
    }

    void listed(Map<String, String> how) {
        audit.record(Change.created("cases.listed", SUBJECT, "list", how));
    }

    Optional<Opened> find(String id) throws SQLException {
        return store.find(id).map(this::open);
    }

    Optional<Opened> ofMessage(String message) throws SQLException {
        return store.ofMessage(message).map(this::open);
    }

    List<FitnessCase> ofPerson(FitnessCase found) throws SQLException {
        List<FitnessCase> others = new ArrayList<>();
        for (StoredCase stored : store.ofPerson(digest(found.subject().registration()))) {
            if (!stored.id().equals(found.id())) {
                Optional.ofNullable(open(stored).found()).ifPresent(others::add);
            }
        }
        return others;
    }

    /** All cases of somebody, also those that nobody can open any more. */
    List<Opened> ofSubject(Collection<String> trainees, Collection<Registration> registrations) throws SQLException {
        return store
                .ofSubject(
                        trainees,
                        registrations.stream().map(CaseRecords::digest).toList())
                .stream()
                .map(this::open)
                .toList();
    }

    /** Shows every case that can be opened, whomever it is about, a few at a time. */
    void forEach(Consumer<FitnessCase> reader) throws SQLException {
        List<StoredCase> some = store.some("");
        while (!some.isEmpty()) {
            open(some).forEach(reader);
            some = store.some(some.get(some.size() - 1).id());
        }
    }

    /**
     * Takes a case out, and destroys the key that sealed it (IG-8), unless it is the person's own: with that one other domains have
     * sealed too, and it is destroyed after them.
     */
    void erase(Opened one, String person) throws SQLException {
        store.delete(one.id());
        if (!one.person().equals(person)) {
            vault.destroyKeyOf(one.person());
        }
    }

    /** Holds a case back from all but what the law leaves, or lets it go (IG-8). @return whether it was not so before */
    boolean holdBack(Opened one, boolean heldBack) throws SQLException {
        return store.holdBack(one.id(), heldBack);
    }

    List<FitnessCase> open(List<StoredCase> stored) {
        return stored.stream()
                .map(this::open)
                .map(Opened::found)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private Opened open(StoredCase stored) {
        return new Opened(
                stored.id(),
                stored.person(),
                vault.openOf(stored.person(), place(stored.id()), stored.content())
                        .map(CaseJson::read)
                        .orElse(null),
                stored.heldBack());
    }

    private void tell(FitnessCase found) {
        outbox.publish(new Event(DUE_DATES_CHANGED, SUBJECT, found.id(), "{}"));
    }

    /** What the wall lets everybody know who may read the log: nothing of what it is about, how severe it is or how it goes (FTP-7). */
    private static Map<String, String> values(FitnessCase found) {
        Map<String, String> values = new TreeMap<>();
        values.put("state", found.state().name());
        values.put("version", String.valueOf(found.version()));
        values.put("region", found.facts().region().slug());
        return values;
    }

    private static String place(String id) {
        return "fitness/case/" + id;
    }
}
