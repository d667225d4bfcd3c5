/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one domain holds on persons. Each domain that holds personal data implements it and registers it as a service; there is
 * nothing else to do. Every method is called in an open transaction, after whoever asks was allowed to: an implementation
 * asks for no permission, and hands over nothing on anybody but the person.
 *
 * <p>A whole implementation:
 *
 * <pre>{@code
 * @Component(service = SubjectRecords.class)
 * public final class CaseRecords implements SubjectRecords {
 *     public String domain() { return "fitness"; }
 *     public String holds() { return "Concerns about a trainee and what became of them"; }
 *     public List<Holding> holdings(DataSubject subject) throws SQLException {
 *         return subject.trainee().map(id -> store.countOf(id)) ... // with a Need where a case is open
 *     }
 *     public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
 *         for (Case one : store.ofTrainee(subject.trainee().orElse(""))) {
 *             sink.record(SubjectRecord.of("case", one.id())
 *                     .with("openedOn", one.openedOn())
 *                     .withPerson("manager", SubjectKey.Kind.USER, one.manager()));
 *         }
 *     }
 *     public boolean restrict(DataSubject subject, boolean restricted) throws SQLException { return false; }
 *     public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
 *         // what was sealed by Vault.sealOf(trainee id, ...) is gone with the key
 *         return List.of(new Erased("case", store.forget(subject.trainee().orElse("")), Erased.Manner.DELETED));
 *     }
 * }
 * }</pre>
 *
 * <p>Then name its categories in a retention policy (kind {@code retention-policy}): without a rule there nothing of a category
 * can be erased.
 */
@ConsumerType
public interface SubjectRecords {

    /** The domain, a slug of at most 60 characters: the archive's folder, {@code employment}. */
    String domain();

    /** What it holds on persons, in a sentence. */
    String holds();

    /** By what else the person is known here: from one key to the next. */
    default Set<SubjectKey> alsoKnownAs(DataSubject subject) throws SQLException {
        return Set.of();
    }

    /** Nodes at which something of the person lies: who serves the person must be allowed to at all of them. */
    default Set<Region> places(DataSubject subject) throws SQLException {
        return Set.of();
    }

    /** What is held, by category and without content; without categories of which there is nothing. */
    List<Holding> holdings(DataSubject subject) throws SQLException;

    /**
     * Trainees of whom the last record of a category lies before a day: those whom a rule of retention may let go.
     *
     * @param category as in {@link Holding}
     * @param day the last day of none of them is this, or later
     * @param after begin behind this id; null to begin with the first
     * @param limit at most so many, 1 or more
     * @return the platform's ids, in their order; none where this domain does not say
     */
    default List<String> lapsed(String category, LocalDate day, String after, int limit) throws SQLException {
        return List.of();
    }

    /** Hands over everything that is held, record by record. */
    void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException;

    /**
     * Holds the person's data back from all but storage, or lets them go again (UK GDPR Article 18).
     *
     * @return whether anything of the person was held back here, or let go; false where this domain cannot
     */
    boolean restrict(DataSubject subject, boolean restricted) throws SQLException;

    /**
     * Erases. Called in one transaction for all domains, after which the person's key in the vault is destroyed.
     *
     * @param categories those that the retention policy lets go; the others stay as they are
     * @return what was done, by category; none of those that had nothing
     */
    List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException;
}
