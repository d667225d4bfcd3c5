/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** A contract with its ten schedules. */
@Entity
@DynamicUpdate
@Table(schema = "contracts", name = "contract")
class Contract {

    @Id
    String id;

    String reference;

    @Version
    long version;

    @Column(name = "lot_title")
    String lotTitle;

    String region;
    String specialties;

    @Column(name = "lead_employer")
    String leadEmployer;

    String vehicle;

    @Column(name = "value_pence")
    long valuePence;

    @Column(name = "term_from")
    LocalDate termFrom;

    @Column(name = "term_to")
    LocalDate termTo;

    @Column(name = "extension_months")
    int extensionMonths;

    @Column(name = "contract_state")
    String state;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "senior_owner")
    String seniorContractOwner;

    @Column(name = "day_to_day_owner")
    String contractOwner;

    @Column(name = "commercial_manager")
    String commercialContractManager;

    @Column(name = "commissioner_finance")
    String commissionerFinanceContact;

    @Column(name = "lead_employer_finance")
    String leadEmployerFinanceContact;

    String tier;

    @Column(name = "risk_sharing")
    String riskSharingAgreement;

    @Column(name = "risk_sharing_signed_on")
    LocalDate riskSharingSignedOn;

    @Column(name = "gdpr_variation")
    String gdprVariation;

    @OneToMany(mappedBy = "contract")
    @OrderBy("number")
    List<ContractSchedule> schedules = new ArrayList<>();

    protected Contract() {}
}
