/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.Procurements.FeedEntry;

/** A notice as it is read over SOAP: what finance systems book by. */
@XmlType(
        name = "Notice",
        propOrder = {
            "key",
            "procurement",
            "reference",
            "number",
            "tag",
            "noticeType",
            "releasedAt",
            "title",
            "buyer",
            "value",
            "valueIncludesVat",
            "closesAt",
            "awards",
            "contracts"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A notice of a procurement (PRO-16).")
public final class NoticeView {

    @Documentation("Its place in the feed: ask with it as after for what came later. Absent where one notice is read.")
    private String key;

    @XmlElement(required = true)
    @Documentation("The platform's id of its procurement.")
    private String procurement;

    @XmlElement(required = true)
    @Documentation("The reference of its procurement.")
    private String reference;

    @Documentation("Its number among the notices of its procurement, from 1.")
    private int number;

    @XmlElement(required = true)
    @Documentation("planning, tender, tenderUpdate, tenderCancellation, award or contract.")
    private String tag;

    @Documentation("The notice of the regulations, such as UK4; absent where the procurement's policy names none.")
    private String noticeType;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @Documentation("When it was released.")
    private String releasedAt;

    @XmlElement(required = true)
    @Documentation("What is bought.")
    private String title;

    @XmlElement(required = true)
    @Documentation("The name of the procuring office.")
    private String buyer;

    @XmlElement(required = true)
    @Documentation("Whole-life value in pounds, two decimals.")
    private BigDecimal value;

    @Documentation("Whether that counts VAT.")
    private boolean valueIncludesVat;

    @XmlSchemaType(name = "dateTime")
    @Documentation("Until when bids are taken; absent before publication.")
    private String closesAt;

    @XmlElement(name = "award")
    @Documentation("An award of a lot; none before the award.")
    private List<AwardView> awards;

    @XmlElement(name = "contract")
    @Documentation("The contract of a lot; none before they are recorded.")
    private List<ContractView> contracts;

    /** @param key null where one notice is read */
    static NoticeView of(String key, String procurement, String reference, Notice notice, ReleasedNotice released) {
        NoticeView made = new NoticeView();
        made.key = key;
        made.procurement = procurement;
        made.reference = reference;
        made.number = notice.number();
        made.tag = notice.tag();
        made.noticeType = released.noticeType();
        made.releasedAt = text(notice.at());
        made.title = released.title();
        made.buyer = released.buyer();
        made.value = released.value();
        made.valueIncludesVat = released.valueIncludesVat();
        made.closesAt = released.closesAt();
        made.awards = released.awards();
        made.contracts = released.contracts();
        return made;
    }

    static NoticeView of(FeedEntry entry) {
        return of(
                entry.key(),
                entry.procurementId(),
                entry.reference(),
                entry.notice(),
                ReleasedNotice.read(entry.notice().release()));
    }

    private static String text(Instant at) {
        return at.toString();
    }

    /** The award of a lot. */
    @XmlType(
            name = "Award",
            propOrder = {"lot", "supplier", "supplierName", "value", "standstillEnds"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("The award of a lot (PRO-12).")
    public static final class AwardView {

        @XmlElement(required = true)
        @Documentation("The number of the lot.")
        private String lot;

        @Documentation("The ODS code of an NHS supplier; absent for another.")
        private String supplier;

        @XmlElement(required = true)
        @Documentation("The supplier's name.")
        private String supplierName;

        @XmlElement(required = true)
        @Documentation("Pounds over the whole life, two decimals.")
        private BigDecimal value;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The last day of the standstill.")
        private String standstillEnds;

        static AwardView of(String lot, String supplier, String name, BigDecimal value, LocalDate standstillEnds) {
            AwardView made = new AwardView();
            made.lot = lot;
            made.supplier = supplier;
            made.supplierName = name;
            made.value = value;
            made.standstillEnds = standstillEnds.toString();
            return made;
        }
    }

    /** The contract of a lot. */
    @XmlType(
            name = "LotContract",
            propOrder = {"lot", "reference", "value", "from", "to"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("The contract of a lot (PRO-12, CON-1); /soap/contracts reads it by its reference.")
    public static final class ContractView {

        @XmlElement(required = true)
        @Documentation("The number of the lot.")
        private String lot;

        @XmlElement(required = true)
        @Documentation("The reference of the contract.")
        private String reference;

        @XmlElement(required = true)
        @Documentation("Pounds over the whole life, two decimals.")
        private BigDecimal value;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The first day of the term.")
        private String from;

        @XmlElement(required = true)
        @XmlSchemaType(name = "date")
        @Documentation("The last day of the initial term, included.")
        private String to;

        static ContractView of(String lot, String reference, BigDecimal value, LocalDate from, LocalDate to) {
            ContractView made = new ContractView();
            made.lot = lot;
            made.reference = reference;
            made.value = value;
            made.from = from.toString();
            made.to = to.toString();
            return made;
        }
    }
}
