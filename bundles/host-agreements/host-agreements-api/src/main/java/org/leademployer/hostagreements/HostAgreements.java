/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Agreements between the lead employer of a contract and its hosts (CON-11). Every method that takes a contract takes its id or
 * reference. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) for a contract that the caller may not read; not-allowed (403, X-3) for a change that
 * the caller may not make.
 */
@ProviderType
public interface HostAgreements {

    /** Templates that may be sent, every version. */
    List<Definition<AgreementTerms>> templates();

    /**
     * Sends agreements in bulk: to all hosts with placements under the contract, or to some. Hosts that have one are left alone, so
     * that a request that broke off is sent again.
     *
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400); no-template (409, CON-11);
     *     contract-not-signed (409, CON-11) where more than drafts is asked for
     */
    SendReport send(String contract, SendInput input);

    /**
     * As {@link #send(String, SendInput)}, to the hosts of a CSV file: the column {@code ODS Code}, and {@code Name}, which may be
     * left out and is not read; at most 5000 rows. A host may stand in several. Nothing is sent while anything in the file is
     * wrong.
     *
     * @param input names no hosts
     * @throws org.leademployer.platform.problem.ProblemException as that one; import-refused (422, CON-11) naming every row
     *     that is wrong
     */
    SendReport send(String contract, SendInput input, InputStream csv);

    /** Of each host the newest agreement, by ODS code. */
    List<HostAgreement> list(String contract, AgreementQuery query);

    /** All agreements with a host, the newest first. @throws org.leademployer.platform.problem.ProblemException (not-found, 404) where there is none */
    List<HostAgreement> history(String contract, OdsCode host);

    /** The newest agreement with a host. @throws org.leademployer.platform.problem.ProblemException (not-found, 404) where there is none */
    HostAgreement require(String contract, OdsCode host);

    /**
     * Records what has happened to the newest agreement with a host.
     *
     * @param readVersion the version that was read; null where that does not matter
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400); wrong-state (409, CON-11);
     *     precondition-failed (412)
     */
    HostAgreement change(String contract, OdsCode host, AgreementChange change, Long readVersion);

    /**
     * Takes over a CSV file of what has happened: columns {@code ODS Code}, {@code Act}, {@code On}, and {@code Enforceable},
     * {@code Reason}, which may be left out. Right rows are taken, wrong ones reported; the same file twice changes nothing.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422) when it is no such CSV
     */
    StatusReport importChanges(String contract, InputStream csv);

    /** Reminders that are due on a day, by host, those already recorded for it left out. */
    List<Reminder> due(String contract, LocalDate on);

    /** Records the reminders that are due today; a second run of the same day records nothing. */
    ReminderRun remind(String contract);

    /** How much of the contract stands on signed, enforceable agreements on a day. */
    SignedShare share(String contract, LocalDate on);

    /**
     * Placements at hosts without a signed, enforceable agreement, by host and id.
     *
     * @param after {@code host|placement} after which the page begins; null for the first
     * @param limit at most so many, 1 to 1001
     */
    List<PlacementAtRisk> atRisk(String contract, LocalDate on, String after, int limit);
}
