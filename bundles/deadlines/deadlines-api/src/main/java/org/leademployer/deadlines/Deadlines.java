/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

import java.util.Collection;
import java.util.Map;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is due in all domains. A domain says what is due when it changes, in the transaction of that change; or, where it
 * must not depend on this one, by an event of the outbox that a handler of its own acts on. Provided by the platform.
 */
@ProviderType
public interface Deadlines {

    /** The most subjects that are asked for at once. */
    int MOST = 1_000;

    /**
     * Says that something is due, or is due otherwise than was said before under the same domain and key. Asks for no
     * permission: the domain has.
     *
     * @throws IllegalStateException when no transaction is open
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1)
     */
    void set(Deadline deadline);

    /**
     * Says that something is due no more: done, or done with. Nothing happens where it was not.
     *
     * @throws IllegalStateException when no transaction is open
     */
    void clear(String domain, String key);

    /**
     * What is due and the actor may read: with the permission to read deadlines, and the one that its subject needs, at its
     * node. Overdue first, then by when it is due.
     *
     * @param page begins after the key that the page before it gave as its next
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3) without the permission to read
     *     deadlines anywhere; unknown-region (400, ORG-1); invalid-input (400, X-4) when the key is none that was given out
     */
    Page<OpenDeadline> list(DeadlineQuery query, PageRequest page);

    /**
     * What is due about each of many subjects, in a number of statements that does not depend on how many they are: for a list
     * of subjects. What the actor may not read is left out, as in {@link #list}; without the permission to read deadlines
     * anywhere that is all of it.
     *
     * @param subjectKind what they are, {@code contract}
     * @param subjectIds their ids, at most {@value #MOST}
     * @return by id; without those about which nothing is due
     * @throws IllegalArgumentException when there are more
     */
    Map<String, SubjectDeadlines> nextOf(String subjectKind, Collection<String> subjectIds);
}
