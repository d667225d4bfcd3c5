/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.web.soap.Documentation;

/** A contract as it is read over SOAP. */
@XmlType(
        name = "Contract",
        propOrder = {
            "id",
            "reference",
            "version",
            "title",
            "region",
            "specialties",
            "state",
            "leadEmployer",
            "vehicle",
            "value",
            "from",
            "to",
            "extensionMonths",
            "signedOn",
            "startedOn",
            "record",
            "schedules",
            "gaps"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A lead employer's contract (CON-1).")
public final class ContractView {

    @XmlElement(required = true)
    @Documentation("The platform's id.")
    private String id;

    @XmlElement(required = true)
    @Documentation("Its reference in the commercial system.")
    private String reference;

    @Documentation("Counts its changes, from 1.")
    private long version;

    @XmlElement(required = true)
    @Documentation("What the lot is called.")
    private String title;

    @XmlElement(required = true)
    @Documentation("The lot's node of the geography, such as north-west.")
    private String region;

    @XmlElement(name = "specialty")
    @Documentation("A specialty code that the lot covers; none for all.")
    private List<String> specialties;

    @XmlElement(required = true)
    @Documentation("How far it is in its life.")
    private State state;

    @XmlElement(required = true)
    @Documentation("The ODS code of the lead employer.")
    private String leadEmployer;

    @XmlElement(required = true)
    @Documentation("The form of contract (CON-4).")
    private String vehicle;

    @XmlElement(required = true)
    @Documentation("Whole-life value in pounds, two decimals.")
    private BigDecimal value;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The first day of the term.")
    private String from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day of the term, included.")
    private String to;

    @Documentation("By how many months it may be extended.")
    private int extensionMonths;

    @XmlSchemaType(name = "date")
    @Documentation("When it was signed; absent for a draft.")
    private String signedOn;

    @XmlSchemaType(name = "date")
    @Documentation("The first day of service; absent until it runs.")
    private String startedOn;

    @XmlElement(required = true)
    @Documentation("The minimum record.")
    private RecordView record;

    @XmlElement(name = "schedule")
    @Documentation("Its ten schedules, in order.")
    private List<ScheduleView> schedules;

    @XmlElement(name = "gap")
    @Documentation("Something that it lacks before it may start (CON-3); none when it may.")
    private List<GapView> gaps;

    static ContractView of(Contract contract, List<Gap> gaps) {
        ContractView made = new ContractView();
        made.id = contract.id();
        made.reference = contract.reference();
        made.version = contract.version();
        made.title = contract.lot().title();
        made.region = contract.lot().region().slug();
        made.specialties = List.copyOf(contract.lot().specialties());
        made.state = State.valueOf(contract.state().name());
        made.leadEmployer = contract.leadEmployer().value();
        made.vehicle = contract.vehicle().name();
        made.value = contract.value().toBigDecimal();
        made.from = text(contract.term().from());
        made.to = text(contract.term().to());
        made.extensionMonths = contract.extensionMonths();
        made.signedOn = text(contract.signedOn());
        made.startedOn = text(contract.startedOn());
        made.record = RecordView.of(contract.record());
        made.schedules = contract.schedules().stream().map(ScheduleView::of).toList();
        made.gaps = gaps.stream().map(GapView::of).toList();
        return made;
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** The life of a contract. */
    @XmlEnum
    @XmlType(name = "ContractState")
    @Documentation("The life of a contract.")
    public enum State {
        DRAFT,
        SIGNED,
        RUNNING
    }

    /** The minimum record. */
    @XmlType(
            name = "MinimumRecord",
            propOrder = {
                "seniorContractOwner",
                "contractOwner",
                "commercialContractManager",
                "commissionerFinanceContact",
                "leadEmployerFinanceContact",
                "tier",
                "riskSharingAgreement",
                "riskSharingSignedOn",
                "gdprVariation"
            })
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("The minimum record (CON-2); a part that is not known yet is absent.")
    public static final class RecordView {

        @Documentation("Who signs.")
        private String seniorContractOwner;

        @Documentation("Who runs it day to day.")
        private String contractOwner;

        @Documentation("Who manages it commercially.")
        private String commercialContractManager;

        @Documentation("The commissioner's finance contact.")
        private String commissionerFinanceContact;

        @Documentation("The lead employer's finance contact.")
        private String leadEmployerFinanceContact;

        @Documentation("The tier (CON-13).")
        private Tier tier;

        @Documentation("Reference of the signed risk-sharing agreement (TRI-6).")
        private String riskSharingAgreement;

        @XmlSchemaType(name = "date")
        @Documentation("When that was signed.")
        private String riskSharingSignedOn;

        @Documentation("Reference of the signed GDPR variation form, or NOT_APPLICABLE.")
        private String gdprVariation;

        static RecordView of(MinimumRecord record) {
            RecordView made = new RecordView();
            made.seniorContractOwner = record.seniorContractOwner();
            made.contractOwner = record.contractOwner();
            made.commercialContractManager = record.commercialContractManager();
            made.commissionerFinanceContact = record.commissionerFinanceContact();
            made.leadEmployerFinanceContact = record.leadEmployerFinanceContact();
            made.tier =
                    record.tier() == null ? null : Tier.valueOf(record.tier().name());
            made.riskSharingAgreement = record.riskSharingAgreement();
            made.riskSharingSignedOn = text(record.riskSharingSignedOn());
            made.gdprVariation = record.gdprVariation();
            return made;
        }
    }

    /** The tier of a contract. */
    @XmlEnum
    @XmlType(name = "Tier")
    @Documentation("The tier of a contract (CON-13).")
    public enum Tier {
        GOLD,
        SILVER,
        BRONZE
    }

    /** One of the ten schedules. */
    @XmlType(
            name = "Schedule",
            propOrder = {"number", "title", "status", "dueOn", "reason", "variant"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("One of the ten schedules of a contract.")
    public static final class ScheduleView {

        @Documentation("1 to 10.")
        private int number;

        @XmlElement(required = true)
        @Documentation("Its title, as the national template has it.")
        private String title;

        @XmlElement(required = true)
        @Documentation("How far it is.")
        private Status status;

        @XmlSchemaType(name = "date")
        @Documentation("By when it is completed, where it may be completed after award.")
        private String dueOn;

        @Documentation("Why it is completed later.")
        private String reason;

        @Documentation("The variant that is pinned, region:version, for schedules 6, 8 and 10.")
        private String variant;

        static ScheduleView of(ContractSchedule schedule) {
            ScheduleView made = new ScheduleView();
            made.number = schedule.number();
            made.title = schedule.title();
            made.status = Status.valueOf(schedule.status().name());
            made.dueOn = text(schedule.dueOn());
            made.reason = schedule.reason();
            made.variant = schedule.variant();
            return made;
        }
    }

    /** How far a schedule is. */
    @XmlEnum
    @XmlType(name = "ScheduleStatus")
    @Documentation("How far a schedule is (CON-3).")
    public enum Status {
        LOADED,
        POPULATED,
        PINNED,
        DEFERRED,
        OUTSTANDING
    }

    /** Something that a contract lacks. */
    @XmlType(
            name = "Gap",
            propOrder = {"item", "rule"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("Something that a contract lacks before it may start.")
    public static final class GapView {

        @XmlElement(required = true)
        @Documentation("What is lacking, in words.")
        private String item;

        @XmlElement(required = true)
        @Documentation("The rule that asks for it.")
        private String rule;

        static GapView of(Gap gap) {
            GapView made = new GapView();
            made.item = gap.item();
            made.rule = gap.rule();
            return made;
        }
    }
}
