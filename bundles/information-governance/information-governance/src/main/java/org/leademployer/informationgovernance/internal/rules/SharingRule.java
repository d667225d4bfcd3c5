/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leademployer.contracts.Gap;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;

/** Which data sharing agreements are advised, and not signed (IG-3). */
public final class SharingRule {

    private static final String IG_3 = "IG-3";
    private static final String PATH = "/api/v1/information-governance/sharing-agreements";

    private SharingRule() {}

    /** Who advises one. @param screening by which an agreement names it; null where there is none */
    private record AdvisedBy(String words, String screening) {}

    /**
     * What is still to be signed, of all that stands about a contract: each says what to do. An agreement is advised by a screening,
     * by the officer in a full assessment, or by being opened.
     */
    public static List<Gap> gaps(
            List<Screening> screenings, List<Dpia> assessments, List<SharingAgreement> agreements) {
        Set<String> wanted = new LinkedHashSet<>();
        Stream.concat(
                        screenings.stream()
                                .filter(one -> one.state() == Screening.State.ANSWERED && one.sharingAgreement())
                                .map(one -> new AdvisedBy("screening " + one.id(), one.id())),
                        assessments.stream()
                                .filter(SharingRule::advises)
                                .map(one -> new AdvisedBy("impact assessment " + one.id(), one.screeningId())))
                .filter(advice -> agreements.stream().noneMatch(one -> settles(one, advice)))
                .forEach(advice -> {
                    Optional<SharingAgreement> open = agreements.stream()
                            .filter(one -> one.state() == SharingAgreement.State.ADVISED && isAbout(one, advice))
                            .findFirst();
                    wanted.add(open.map(SharingRule::toSign)
                            .orElse("data sharing agreement that " + advice.words() + " advises, signed: POST " + PATH
                                    + " or privacy:agreement-open"));
                });
        agreements.stream()
                .filter(one -> one.state() == SharingAgreement.State.ADVISED)
                .forEach(one -> wanted.add(toSign(one)));
        return wanted.stream().map(item -> new Gap(item, IG_3)).toList();
    }

    private static boolean advises(Dpia one) {
        return one.advice() != null
                && one.advice().sharingAgreement()
                && one.state() != Dpia.State.REFUSED
                && one.state() != Dpia.State.ARCHIVED;
    }

    /** That one is not needed is said of the very advice; what is signed about the contract serves all of it. */
    private static boolean settles(SharingAgreement one, AdvisedBy advice) {
        return switch (one.state()) {
            case SIGNED -> isAbout(one, advice);
            case NOT_NEEDED -> Objects.equals(one.screeningId(), advice.screening());
            case ADVISED, ENDED -> false;
        };
    }

    private static boolean isAbout(SharingAgreement one, AdvisedBy advice) {
        return one.screeningId() == null
                || advice.screening() == null
                || one.screeningId().equals(advice.screening());
    }

    private static String toSign(SharingAgreement one) {
        return "data sharing agreement " + one.id() + ", signed: POST " + PATH + "/" + one.id()
                + "/steps or privacy:agreement-step";
    }
}
