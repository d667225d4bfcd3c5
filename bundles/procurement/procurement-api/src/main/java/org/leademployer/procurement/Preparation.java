/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;

/**
 * What is prepared before publication (PRO-6, PRO-14). Each part is null until somebody writes it; {@link #with} replaces parts.
 *
 * <p>People are named by a reference of theirs, such as a user name; no part holds more of anybody.
 */
public record Preparation(
        CostedPlan costedPlan,
        Specification specification,
        DraftContract draftContract,
        Performance performance,
        Evaluation evaluation,
        List<Question> questions,
        Tupe tupe,
        Roles roles,
        List<Declaration> declarations,
        DpiaScreening dpiaScreening,
        Considerations considerations,
        StatedValue statedValue,
        Tenure tenure,
        String communicationStrategy,
        Boolean panelAvailable,
        LocalDate dataFrom,
        Approval cabinetOffice,
        Funds funds,
        List<Engagement> engagement) {

    /** Nothing is written yet. */
    public static final Preparation NONE = new Preparation(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    public Preparation {
        questions = questions == null ? null : List.copyOf(questions);
        declarations = declarations == null ? null : List.copyOf(declarations);
        engagement = engagement == null ? null : List.copyOf(engagement);
    }

    /** These parts, and what stood there where one is null. */
    public Preparation with(Preparation parts) {
        return new Preparation(
                or(parts.costedPlan, costedPlan),
                or(parts.specification, specification),
                or(parts.draftContract, draftContract),
                or(parts.performance, performance),
                or(parts.evaluation, evaluation),
                or(parts.questions, questions),
                or(parts.tupe, tupe),
                or(parts.roles, roles),
                or(parts.declarations, declarations),
                or(parts.dpiaScreening, dpiaScreening),
                or(parts.considerations, considerations),
                or(parts.statedValue, statedValue),
                or(parts.tenure, tenure),
                or(parts.communicationStrategy, communicationStrategy),
                or(parts.panelAvailable, panelAvailable),
                or(parts.dataFrom, dataFrom),
                or(parts.cabinetOffice, cabinetOffice),
                or(parts.funds, funds),
                or(parts.engagement, engagement));
    }

    private static <T> T or(T part, T before) {
        return part == null ? before : part;
    }

    /**
     * @param recurrent pounds a year of the service as established
     * @param nonRecurrent pounds of set-up and transition, once
     * @param payAndInflation the forecast of pay awards and inflation that is in it
     * @param fundingSignedOff by whom of the Deputy Director of Finance's team and when the non-recurrent funding was signed off
     */
    public record CostedPlan(Money recurrent, Money nonRecurrent, String payAndInflation, Approval fundingSignedOff) {}

    /** Who agreed, in which office, and when. @param by a reference of the person */
    public record Approval(String by, String office, LocalDate on) {}

    /** @param version its number, from 1 @param summary what is asked for */
    public record Specification(int version, String summary) {}

    /**
     * @param specialConditions those of this contract, or that there are none
     * @param intellectualProperty with whom it lies
     */
    public record DraftContract(String specialConditions, String intellectualProperty) {}

    /** @param kpis the key performance indicators @param serviceLevels the service levels @param reporting what is reported when */
    public record Performance(List<String> kpis, String serviceLevels, String reporting) {
        public Performance {
            kpis = kpis == null ? List.of() : List.copyOf(kpis);
        }
    }

    /**
     * How bids are evaluated.
     *
     * @param scale the highest score of a question, 1 to 100
     * @param priceModel whether bidders tender their price, or a tariff is given
     * @param formula how a tendered price becomes a score; null under a tariff
     * @param tariff pounds per trainee and year that bidders tender at; null where they tender their price
     * @param abnormallyLowBelow below which share of the average price a bid needs an explanation, per cent; null for never
     */
    public record Evaluation(
            int scale, PriceModel priceModel, PriceFormula formula, Money tariff, Integer abnormallyLowBelow) {}

    /** How the price comes about (TK p.12). */
    public enum PriceModel {
        TENDERED,
        TARIFF
    }

    /** How a tendered price becomes a share of the weight of the question on price. */
    public enum PriceFormula {
        /** The lowest price, divided by the bid's. */
        LOWEST_OVER_PRICE,
        /** All of it for the lowest price, nothing for twice that or more, in a straight line between. */
        LINEAR_TO_TWICE_LOWEST
    }

    /**
     * A question that is evaluated (PRO-3, PRO-4).
     *
     * @param id a word for it, unique
     * @param weight per cent
     */
    public record Question(String id, Kind kind, String text, BigDecimal weight) {

        /** What a question asks about. */
        public enum Kind {
            QUALITY,
            SOCIAL_VALUE,
            /** Asked in a presentation, and published with its weight. */
            PRESENTATION,
            /** Scored by the price formula, not by the panel. */
            PRICE
        }
    }

    /** @param applies whether TUPE applies @param reason why, or why not @param stage1ForAllBidders whether the incumbent's information is there for all */
    public record Tupe(Boolean applies, String reason, Boolean stage1ForAllBidders) {}

    /** Who does what (TK p.11). @param panel the members of the evaluation panel */
    public record Roles(
            String procurementLead,
            String projectLead,
            String serviceLead,
            String contractManager,
            List<String> panel) {
        public Roles {
            panel = panel == null ? List.of() : List.copyOf(panel);
        }
    }

    /**
     * The forms of one panel member or stakeholder.
     *
     * @param person a reference of the person
     * @param interests what is declared, or that there is nothing
     * @param conflicted whether it is a conflict
     * @param confidentialitySignedOn when the confidentiality form was signed; null while it was not
     * @param interestsSignedOn when the conflict-of-interest form was signed; null while it was not
     */
    public record Declaration(
            String person,
            String interests,
            boolean conflicted,
            LocalDate confidentialitySignedOn,
            LocalDate interestsSignedOn) {}

    /**
     * Days that were typed here before information governance kept screenings and assessments (IG-1, IG-2). They go on to count while
     * there is no record of it; none is written any more: the gate reads the records.
     *
     * @param askedOn when the screening questions were sent to the information governance team
     * @param answeredOn when it answered
     * @param fullDpia whether a full DPIA is asked for
     * @param dpiaApprovedOn when that was approved
     */
    public record DpiaScreening(LocalDate askedOn, LocalDate answeredOn, Boolean fullDpia, LocalDate dpiaApprovedOn) {}

    /**
     * What was considered, and with which outcome (TK p.16 to 19).
     *
     * @param equality Equality Act 2010
     * @param socialValue Social Value Act 2012
     * @param modernSlavery Modern Slavery Act 2015
     * @param involvement of the Patient Advisory Forum or service users, in the specification or on the panel
     * @param marketAppetite the current market, its size and its appetite
     * @param financeConsulted on questions about costs, their breakdown and value for money
     * @param expertsConsulted whether the questions fit their purpose
     * @param presentations whether there are any
     * @param stakeholders who was consulted, steering groups among them, and which conflicts may come of it
     * @param weighting what the price weighs against quality, and why
     * @param representation who is represented on the panel: experts, finance, information governance, patients, lay people, trainees
     */
    public record Considerations(
            String equality,
            String socialValue,
            String modernSlavery,
            String involvement,
            String marketAppetite,
            String financeConsulted,
            String expertsConsulted,
            String presentations,
            String stakeholders,
            String weighting,
            String representation) {}

    /** @param vat whether the stated value counts VAT @param wholeLife pounds, over the whole lifetime with every extension */
    public record StatedValue(ValueBasis vat, Money wholeLife) {}

    /**
     * @param lastDay the last day of the initial term, which begins with the service
     * @param extensionMonths by how many months it may be extended in all
     * @param exception why it is shorter than the policy asks; null where it is not
     * @param exceptionApproved who approved that
     * @param valueOfLonger what a longer term would be worth, documented (TK p.11)
     */
    public record Tenure(
            LocalDate lastDay,
            int extensionMonths,
            String exception,
            Approval exceptionApproved,
            String valueOfLonger) {}

    /** @param claimed whether funds are claimed @param statementOfCase its reference @param staging how the project is staged to them */
    public record Funds(Boolean claimed, String statementOfCase, String staging) {}

    /**
     * One step of market engagement (PRO-14).
     *
     * @param openToAll whether every provider could take part
     * @param record what was said
     */
    public record Engagement(Kind kind, LocalDate on, boolean openToAll, String record) {

        /** How the market is asked. */
        public enum Kind {
            REQUEST_FOR_INFORMATION,
            MARKET_ENGAGEMENT_SESSION,
            PRIOR_INFORMATION_NOTICE
        }
    }
}
