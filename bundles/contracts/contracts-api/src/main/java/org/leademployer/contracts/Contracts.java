/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of contracts. Every method that takes an id also takes a reference. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404); invalid-input (400). Common to all that change a contract: contract-changed
 * (409) when somebody else changed it meanwhile; nothing is lost, read it again.
 */
@ProviderType
public interface Contracts {

    /**
     * The most contracts about which something is asked at once.
     *
     * @since 1.2
     */
    int MOST = 1_000;

    /** Contracts of a node and all below it, by reference; of the whole country for {@link Region#NATIONAL}. */
    List<Contract> list(Region region);

    /**
     * A page of them by reference, read from the database: the same cost however deep it lies (P11).
     *
     * @param page {@code after} is a reference
     * @since 1.2
     */
    default Page<Contract> page(Region region, PageRequest page) {
        return page.page(
                list(region).stream()
                        .filter(contract ->
                                page.after() == null || contract.reference().compareTo(page.after()) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                contract -> contract,
                Contract::reference);
    }

    /**
     * References that begin as somebody has begun to write one, in either case: at most 100, read as a page.
     *
     * @since 1.2
     */
    default List<String> references(String begun) {
        Set<String> found = new TreeSet<>();
        for (String form : List.of(begun, begun.toUpperCase(Locale.ROOT))) {
            find(form).map(Contract::reference).filter(form::equals).ifPresent(found::add);
            page(Region.NATIONAL, new PageRequest(form.isEmpty() ? null : form, 100)).items().stream()
                    .map(Contract::reference)
                    .filter(reference -> reference.startsWith(form))
                    .forEach(found::add);
        }
        return found.stream().limit(100).toList();
    }

    Optional<Contract> find(String idOrReference);

    /** @throws org.leademployer.platform.problem.ProblemException (not-found, 404) */
    Contract require(String idOrReference);

    /**
     * Everything that is wrong with a draft, and nothing is recorded: for a door that could not read all of it, and tells what is
     * wrong with the rest besides. What it could not read is null in the draft, and is named as lacking.
     */
    List<Problem.Fault> faults(NewContract draft);

    /**
     * Records a draft. Schedules 1, 2, 3, 4 and 9 are loaded at once.
     *
     * @throws org.leademployer.platform.problem.ProblemException reference-taken (409); unknown-region (400, ORG-1);
     *     vehicle-refused (422, CON-4) for the NHS Education Contract; invalid-input (400)
     */
    Contract create(NewContract contract);

    /** Completes the minimum record: parts that are not null replace what stood there (CON-2). */
    Contract complete(String idOrReference, MinimumRecord parts);

    /**
     * As {@link #complete(String, MinimumRecord)}, for a caller who has read the contract before.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException precondition-failed (412) when it has another version now
     */
    Contract complete(String idOrReference, MinimumRecord parts, long readVersion);

    /**
     * Says that schedule 5 or 7 is populated.
     *
     * @throws org.leademployer.platform.problem.ProblemException schedule-not-populated-by-hand (422, CON-3) for others
     */
    Contract populate(String idOrReference, int schedule);

    /**
     * Says that schedule 5 or 7 is completed later.
     *
     * @throws org.leademployer.platform.problem.ProblemException schedule-cannot-be-deferred (422, CON-3) for others;
     *     already-populated (409, CON-3) when there is nothing left to defer
     */
    Contract defer(String idOrReference, int schedule, LocalDate dueOn, String reason);

    /**
     * Chooses the version that a draft pins, instead of the newest valid one at signature (SCH-3).
     *
     * @throws org.leademployer.platform.problem.ProblemException variant-not-deployed (409, SCH-4);
     *     variant-of-other-region (422, SCH-3) when its node is neither the lot's nor above it; change-control-required
     *     (409, CON-9) once the contract is signed and that schedule pinned
     */
    Contract pin(String idOrReference, VariantId variant);

    /**
     * As {@link #pin(String, VariantId)}, for a caller who has read the contract before.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException precondition-failed (412) when it has another version now
     */
    Contract pin(String idOrReference, VariantId variant, long readVersion);

    /**
     * Records the signature, and pins the newest valid variant of each of the schedules 6, 8 and 10 for which there is
     * one and nothing is pinned yet (SCH-3). What cannot be pinned stays a gap.
     *
     * @throws org.leademployer.platform.problem.ProblemException already-signed (409); signed-too-late (422, CON-2) when
     *     not before the first day of the term; no-schedule-6 (409, SCH-3) when there is no schedule 6 to charge by;
     *     pin-not-in-force (409, SCH-4) when a version chosen for the draft cannot be used now; lot-covered-twice (409, CON-1) when another signed contract covers the same posts on the same days
     */
    Contract sign(String idOrReference, LocalDate signedOn);

    /** Everything that a contract lacks before it may start; empty when it may (CON-1 to CON-3, SCH-4, TRI-6). */
    List<Gap> gaps(String idOrReference);

    /**
     * The same of a contract as it was read, without reading it again.
     *
     * @since 1.1
     */
    default List<Gap> gaps(Contract read) {
        return gaps(read.id());
    }

    /**
     * What each of many lacks, as they were read: in a number of statements that does not depend on how many they are.
     *
     * @param read at most {@value #MOST}
     * @return by id, of each
     * @throws IllegalArgumentException when there are more
     * @since 1.2
     */
    default Map<String, List<Gap>> gapsOf(Collection<Contract> read) {
        Map<String, List<Gap>> gaps = new LinkedHashMap<>();
        read.forEach(contract -> gaps.put(contract.id(), gaps(contract)));
        return gaps;
    }

    /**
     * Starts the service on a day of the term after the signature.
     *
     * @throws org.leademployer.platform.problem.ProblemException start-refused (409, CON-3) with every gap, and with what
     *     is wrong about the day;
     *     already-running (409)
     */
    Contract start(String idOrReference, LocalDate startedOn);
}
