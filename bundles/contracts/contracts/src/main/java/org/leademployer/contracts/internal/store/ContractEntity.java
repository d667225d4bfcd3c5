/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;

/** A contract without its schedules. */
@Entity
@Table(schema = "contracts", name = "contract")
class ContractEntity {

    @Id
    private String id;

    private String reference;

    /** Counts the changes; an update that was made meanwhile makes the next one fail. */
    @Version
    private long version;

    @Column(name = "lot_title")
    private String lotTitle;

    private String region;
    private String specialties;

    @Column(name = "lead_employer")
    private String leadEmployer;

    private String vehicle;

    @Column(name = "value_pence")
    private long valuePence;

    @Column(name = "term_from")
    private LocalDate termFrom;

    @Column(name = "term_to")
    private LocalDate termTo;

    @Column(name = "extension_months")
    private int extensionMonths;

    @Column(name = "contract_state")
    private String state;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "senior_owner")
    private String seniorOwner;

    @Column(name = "day_to_day_owner")
    private String dayToDayOwner;

    @Column(name = "commercial_manager")
    private String commercialManager;

    @Column(name = "commissioner_finance")
    private String commissionerFinance;

    @Column(name = "lead_employer_finance")
    private String leadEmployerFinance;

    private String tier;

    @Column(name = "risk_sharing")
    private String riskSharing;

    @Column(name = "risk_sharing_signed_on")
    private LocalDate riskSharingSignedOn;

    @Column(name = "gdpr_variation")
    private String gdprVariation;

    protected ContractEntity() {}

    static ContractEntity of(Contract contract) {
        ContractEntity entity = new ContractEntity();
        entity.id = contract.id();
        entity.reference = contract.reference();
        entity.lotTitle = contract.lot().title();
        entity.region = contract.lot().region().slug();
        entity.specialties = contract.lot().specialties().isEmpty()
                ? null
                : String.join(",", contract.lot().specialties());
        entity.leadEmployer = contract.leadEmployer().value();
        entity.vehicle = contract.vehicle().name();
        entity.valuePence = contract.value().pence();
        entity.termFrom = contract.term().from();
        entity.termTo = contract.term().to();
        entity.extensionMonths = contract.extensionMonths();
        entity.state = contract.state().name();
        entity.signedOn = contract.signedOn();
        entity.startedOn = contract.startedOn();
        MinimumRecord record = contract.record();
        entity.seniorOwner = record.seniorContractOwner();
        entity.dayToDayOwner = record.contractOwner();
        entity.commercialManager = record.commercialContractManager();
        entity.commissionerFinance = record.commissionerFinanceContact();
        entity.leadEmployerFinance = record.leadEmployerFinanceContact();
        entity.tier = record.tier() == null ? null : record.tier().name();
        entity.riskSharing = record.riskSharingAgreement();
        entity.riskSharingSignedOn = record.riskSharingSignedOn();
        entity.gdprVariation = record.gdprVariation();
        return entity;
    }

    /** A row that was read past JPA. */
    static ContractEntity read(ResultSet row) throws SQLException {
        ContractEntity entity = new ContractEntity();
        entity.id = row.getString("id");
        entity.reference = row.getString("reference");
        entity.version = row.getLong("version");
        entity.lotTitle = row.getString("lot_title");
        entity.region = row.getString("region");
        entity.specialties = row.getString("specialties");
        entity.leadEmployer = row.getString("lead_employer");
        entity.vehicle = row.getString("vehicle");
        entity.valuePence = row.getLong("value_pence");
        entity.termFrom = Rows.day(row, "term_from");
        entity.termTo = Rows.day(row, "term_to");
        entity.extensionMonths = row.getInt("extension_months");
        entity.state = row.getString("contract_state");
        entity.signedOn = Rows.day(row, "signed_on");
        entity.startedOn = Rows.day(row, "started_on");
        entity.seniorOwner = row.getString("senior_owner");
        entity.dayToDayOwner = row.getString("day_to_day_owner");
        entity.commercialManager = row.getString("commercial_manager");
        entity.commissionerFinance = row.getString("commissioner_finance");
        entity.leadEmployerFinance = row.getString("lead_employer_finance");
        entity.tier = row.getString("tier");
        entity.riskSharing = row.getString("risk_sharing");
        entity.riskSharingSignedOn = Rows.day(row, "risk_sharing_signed_on");
        entity.gdprVariation = row.getString("gdpr_variation");
        return entity;
    }

    Contract toContract(List<ContractSchedule> schedules) {
        return new Contract(
                id,
                reference,
                version,
                new Lot(
                        lotTitle,
                        new Region(region),
                        specialties == null ? Set.of() : new TreeSet<>(List.of(specialties.split(",")))),
                new OdsCode(leadEmployer),
                Vehicle.valueOf(vehicle),
                Money.ofPence(valuePence),
                new Period(termFrom, termTo),
                extensionMonths,
                Contract.State.valueOf(state),
                signedOn,
                startedOn,
                new MinimumRecord(
                        seniorOwner,
                        dayToDayOwner,
                        commercialManager,
                        commissionerFinance,
                        leadEmployerFinance,
                        tier == null ? null : MinimumRecord.Tier.valueOf(tier),
                        riskSharing,
                        riskSharingSignedOn,
                        gdprVariation),
                schedules);
    }

    String id() {
        return id;
    }
}
