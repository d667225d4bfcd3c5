/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.internal.rules.ClaimDueDates;
import org.leademployer.tribunals.internal.rules.RegisterProblems;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Claims as somebody may see and change them; what every change leaves behind; what is sealed. Every method wants a transaction. */
@Component(service = RegisteredClaims.class)
public final class RegisteredClaims {

    static final String SUBJECT = "tribunal-claim";

    /** That what is due about a claim may have changed. */
    static final String DUE_DATES_CHANGED = "tribunal.due-dates-changed";

    private final ClaimStore store;
    private final Geography geography;
    private final Access access;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Vault vault;

    @Activate
    public RegisteredClaims(
            @Reference ClaimStore store,
            @Reference Geography geography,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Vault vault) {
        this.store = store;
        this.geography = geography;
        this.access = access;
        this.audit = audit;
        this.outbox = outbox;
        this.vault = vault;
    }

    /** Nodes at and below one, at which the actor may read tribunals. @throws org.leademployer.platform.problem.ProblemException */
    List<Region> readable(Region region) {
        access.requireAnywhere(Permission.READ_TRIBUNALS);
        geography.require(region);
        return geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> geography.isWithin(node, region))
                .filter(node -> access.may(Permission.READ_TRIBUNALS, node))
                .toList();
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404), also where the actor may not read it */
    TribunalClaim visible(String claim) throws SQLException {
        return store.find(claim)
                .filter(one -> access.may(Permission.READ_TRIBUNALS, one.region()))
                .orElseThrow(() -> Problems.notFound("tribunal claim", claim).toException());
    }

    /** The same for who may change it, in the version that was read. */
    TribunalClaim changeable(String claim, Long readVersion) throws SQLException {
        TribunalClaim found = visible(claim);
        access.require(Permission.RUN_TRIBUNALS, found.region());
        if (readVersion != null && readVersion != found.version()) {
            throw ReadVersion.stale(readVersion, found.version()).toException();
        }
        return found;
    }

    boolean mayRun(TribunalClaim claim) {
        return access.may(Permission.RUN_TRIBUNALS, claim.region());
    }

    /** Writes a change with its audit entry, and tells what may be due otherwise. */
    void update(String action, TribunalClaim before, TribunalClaim after) throws SQLException {
        if (!store.update(before, after)) {
            throw RegisterProblems.changed().toException();
        }
        audit.record(new Change(action, SUBJECT, after.id(), values(before), values(after)));
        TreeSet<String> keys = new TreeSet<>(ClaimDueDates.keys(before));
        keys.addAll(ClaimDueDates.keys(after));
        outbox.publish(new DueDatesChanged(DUE_DATES_CHANGED, SUBJECT, after.id(), keys).event());
    }

    void registered(TribunalClaim claim) {
        audit.record(Change.created("tribunal-claim.registered", SUBJECT, claim.id(), values(claim)));
        outbox.publish(new DueDatesChanged(DUE_DATES_CHANGED, SUBJECT, claim.id(), ClaimDueDates.keys(claim)).event());
    }

    void record(String action, TribunalClaim claim, Map<String, String> values) {
        audit.record(Change.created(action, SUBJECT, claim.id(), values));
    }

    void publish(Event event) {
        outbox.publish(event);
    }

    /** Sealed under the claimant's key, in Base64. */
    String seal(String trainee, String place, String text) {
        return Base64.getEncoder().encodeToString(vault.sealOf(trainee, place, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty once the claimant's key is destroyed. */
    Optional<String> open(TribunalClaim claim, String place, String sealed) {
        return vault.openOf(claim.traineeId(), place, Base64.getDecoder().decode(sealed))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    static String namePlace(String claimId) {
        return SUBJECT + "/" + claimId + "/name";
    }

    static String reasonPlace(String claimId, int reserve) {
        return SUBJECT + "/" + claimId + "/reserve/" + reserve;
    }

    /** Neither name nor number: the number leads to a person. */
    private static Map<String, String> values(TribunalClaim claim) {
        Map<String, String> values = new TreeMap<>();
        values.put("contract", claim.contractId());
        values.put("region", claim.region().slug());
        values.put("state", claim.state().name());
        values.put(
                "jurisdictions",
                claim.grounds().stream().map(TribunalClaim.Ground::jurisdiction).collect(Collectors.joining(",")));
        values.put("responseDue", claim.responseDue().toString());
        values.put("costs", claim.costs().toString());
        values.put("award", claim.award().toString());
        values.put("settlement", claim.settlement().toString());
        values.put("hearings", String.valueOf(claim.hearings().size()));
        values.put("steps", String.valueOf(claim.plan().size()));
        values.put(
                "stepsDone",
                String.valueOf(claim.plan().stream()
                        .filter(step -> step.doneOn() != null)
                        .count()));
        if (Objects.nonNull(claim.outcome())) {
            values.put("outcome", claim.outcome().name());
        }
        if (!claim.flags().isEmpty()) {
            values.put("flags", claim.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        return values;
    }
}
