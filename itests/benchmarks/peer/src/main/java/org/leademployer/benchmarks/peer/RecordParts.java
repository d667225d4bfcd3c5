/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** The minimum record, or the parts of it that are sent. */
record RecordParts(
        String seniorContractOwner,
        String contractOwner,
        String commercialContractManager,
        String commissionerFinanceContact,
        String leadEmployerFinanceContact,
        String tier,
        String riskSharingAgreement,
        LocalDate riskSharingSignedOn,
        String gdprVariation) {

    static RecordParts of(Contract contract) {
        return new RecordParts(
                contract.seniorContractOwner,
                contract.contractOwner,
                contract.commercialContractManager,
                contract.commissionerFinanceContact,
                contract.leadEmployerFinanceContact,
                contract.tier,
                contract.riskSharingAgreement,
                contract.riskSharingSignedOn,
                contract.gdprVariation);
    }

    /** Parts that are given replace what stood there. */
    void writeTo(Contract contract) {
        contract.seniorContractOwner = given(seniorContractOwner, contract.seniorContractOwner);
        contract.contractOwner = given(contractOwner, contract.contractOwner);
        contract.commercialContractManager = given(commercialContractManager, contract.commercialContractManager);
        contract.commissionerFinanceContact = given(commissionerFinanceContact, contract.commissionerFinanceContact);
        contract.leadEmployerFinanceContact = given(leadEmployerFinanceContact, contract.leadEmployerFinanceContact);
        contract.tier = given(tier, contract.tier);
        contract.riskSharingAgreement = given(riskSharingAgreement, contract.riskSharingAgreement);
        contract.riskSharingSignedOn = given(riskSharingSignedOn, contract.riskSharingSignedOn);
        contract.gdprVariation = given(gdprVariation, contract.gdprVariation);
    }

    long missing() {
        return Stream.of(
                        seniorContractOwner,
                        contractOwner,
                        commercialContractManager,
                        commissionerFinanceContact,
                        leadEmployerFinanceContact,
                        tier,
                        riskSharingAgreement,
                        riskSharingSignedOn,
                        gdprVariation)
                .filter(Objects::isNull)
                .count();
    }

    private static <T> T given(T part, T before) {
        return part == null ? before : part;
    }
}
