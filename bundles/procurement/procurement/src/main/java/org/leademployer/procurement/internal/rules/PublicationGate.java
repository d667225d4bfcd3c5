/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Money;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Approval;
import org.leademployer.procurement.Preparation.Considerations;
import org.leademployer.procurement.Preparation.Declaration;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Preparation.Tenure;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.RouteAnswer;

/** Everything that must be there before a procurement is published, all of it at once (PRO-6). */
public final class PublicationGate {

    private final Procurement procurement;
    private final Preparation preparation;
    private final ProcurementPolicy policy;
    private final RouteAnswer route;
    private final Governance governance;
    private final List<String> missing = new ArrayList<>();

    private PublicationGate(
            Procurement procurement, ProcurementPolicy policy, RouteAnswer route, Governance governance) {
        this.procurement = procurement;
        this.preparation = procurement.preparation();
        this.policy = policy;
        this.route = route;
        this.governance = governance;
    }

    /**
     * @param route what the policy says of the whole-life value
     * @param governance what information governance says of the procurement
     */
    public static List<String> missing(
            Procurement procurement, ProcurementPolicy policy, RouteAnswer route, Governance governance) {
        return new PublicationGate(procurement, policy, route, governance).all();
    }

    private List<String> all() {
        initiation();
        costedPlan();
        documents();
        questions();
        tupe();
        roles();
        declarations();
        informationGovernance();
        considerations();
        value();
        tenure();
        rest();
        return List.copyOf(missing);
    }

    private void initiation() {
        need(
                procurement.initiation() != null && procurement.initiation().answeredAt() != null,
                "initiation call with the Commercial Team, answered",
                "PRO-5");
    }

    private void costedPlan() {
        var plan = preparation.costedPlan();
        if (plan == null) {
            need(false, "costed plan with recurrent and non-recurrent costs", "PRO-6");
            return;
        }
        need(plan.recurrent() != null, "recurrent costs in the costed plan", "PRO-6");
        need(plan.nonRecurrent() != null, "non-recurrent costs in the costed plan, 0.00 where there are none", "PRO-6");
        need(given(plan.payAndInflation()), "forecast of pay awards and inflation in the costed plan", "PRO-6");
        if (plan.nonRecurrent() != null && plan.nonRecurrent().compareTo(Money.ZERO) > 0) {
            need(
                    given(plan.fundingSignedOff()),
                    "sign-off of the Deputy Director of Finance that the funding of non-recurrent costs is in place",
                    "PRO-6");
        }
    }

    private void documents() {
        need(
                preparation.specification() != null
                        && given(preparation.specification().summary()),
                "specification of requirements",
                "PRO-6");
        var contract = preparation.draftContract();
        need(contract != null, "draft contract", "PRO-6");
        need(
                contract != null && given(contract.specialConditions()),
                "special conditions of the contract, stated",
                "PRO-6");
        need(
                contract != null && given(contract.intellectualProperty()),
                "intellectual property of the services, stated",
                "PRO-6");
        var performance = preparation.performance();
        need(performance != null && !performance.kpis().isEmpty(), "KPIs", "PRO-6");
        need(performance != null && given(performance.serviceLevels()), "service levels", "PRO-6");
        need(performance != null && given(performance.reporting()), "reporting", "PRO-6");
    }

    private void questions() {
        List<Question> questions = preparation.questions();
        need(preparation.evaluation() != null, "evaluation: scale, price model and formula", "PRO-10");
        if (questions == null || questions.isEmpty()) {
            need(false, "evaluation questions with their weights", "PRO-4");
            return;
        }
        BigDecimal sum = weight(questions, null);
        need(
                sum.compareTo(BigDecimal.valueOf(100)) == 0,
                "weights of exactly 100 %: they add up to "
                        + sum.stripTrailingZeros().toPlainString() + " %",
                "PRO-4");
        if (route.socialValueMinimumPercent() > 0) {
            BigDecimal social = weight(questions, Question.Kind.SOCIAL_VALUE);
            need(
                    social.compareTo(BigDecimal.valueOf(route.socialValueMinimumPercent())) >= 0,
                    "question on social value of at least " + route.socialValueMinimumPercent() + " %: it weighs "
                            + social.stripTrailingZeros().toPlainString() + " %",
                    "PRO-3");
        }
        if (preparation.evaluation() != null) {
            boolean tariff = preparation.evaluation().priceModel() == Preparation.PriceModel.TARIFF;
            boolean asked = weight(questions, Question.Kind.PRICE).signum() > 0;
            need(
                    !tariff || !asked,
                    "evaluation without a question on price: under a tariff no price is scored",
                    "PRO-10");
            need(tariff || asked, "question on price, since bidders tender theirs", "PRO-10");
        }
        boolean presentations = weight(questions, Question.Kind.PRESENTATION).signum() > 0;
        need(
                preparation.considerations() != null
                        && given(preparation.considerations().presentations()),
                presentations
                        ? "presentations, published with their questions and weights"
                        : "decision whether there are presentations",
                "PRO-6");
    }

    private void tupe() {
        var tupe = preparation.tupe();
        need(tupe != null && tupe.applies() != null && given(tupe.reason()), "TUPE decision with its reason", "PRO-6");
        if (tupe != null && Boolean.TRUE.equals(tupe.applies())) {
            need(
                    Boolean.TRUE.equals(tupe.stage1ForAllBidders()),
                    "Stage 1 TUPE information of the incumbent, ready for all bidders",
                    "PRO-6");
        }
    }

    private void roles() {
        var roles = preparation.roles();
        need(roles != null && given(roles.procurementLead()), "Procurement Lead, named", "PRO-8");
        need(roles != null && given(roles.projectLead()), "Project Lead, named", "PRO-6");
        need(roles != null && given(roles.serviceLead()), "Service Lead, named", "PRO-6");
        need(roles != null && given(roles.contractManager()), "Contract Manager, named", "PRO-6");
        need(roles != null && !roles.panel().isEmpty(), "evaluation panel, named", "PRO-6");
        need(Boolean.TRUE.equals(preparation.panelAvailable()), "panel available for every stage", "PRO-6");
    }

    /** People are counted, not named: refusals end up in logs. */
    private void declarations() {
        Set<String> panel = new LinkedHashSet<>(
                preparation.roles() == null ? List.of() : preparation.roles().panel());
        List<Declaration> declarations = preparation.declarations() == null ? List.of() : preparation.declarations();
        long withoutInterests = panel.stream()
                .filter(member -> declarations.stream()
                        .noneMatch(form -> form.person().equals(member) && form.interestsSignedOn() != null))
                .count();
        long withoutConfidentiality = panel.stream()
                .filter(member -> declarations.stream()
                        .noneMatch(form -> form.person().equals(member) && form.confidentialitySignedOn() != null))
                .count();
        long stakeholders = declarations.stream()
                .filter(form -> !panel.contains(form.person()))
                .filter(form -> form.interestsSignedOn() == null || form.confidentialitySignedOn() == null)
                .count();
        long conflicted = declarations.stream()
                .filter(form -> panel.contains(form.person()) && form.conflicted())
                .count();
        need(
                withoutInterests == 0,
                "conflict-of-interest forms of panel members: " + withoutInterests + " missing",
                "PRO-6");
        need(
                withoutConfidentiality == 0,
                "confidentiality forms of panel members: " + withoutConfidentiality + " missing",
                "PRO-6");
        need(stakeholders == 0, "forms of engaged stakeholders: " + stakeholders + " incomplete", "PRO-6");
        need(conflicted == 0, "panel without a conflict of interest: " + conflicted + " conflicted", "PRO-10");
    }

    private void informationGovernance() {
        governance.missingScreening(procurement).ifPresent(item -> need(false, item, "IG-1"));
        governance.missingAssessment(procurement).ifPresent(item -> need(false, item, "IG-2"));
    }

    private void considerations() {
        Considerations considered = preparation.considerations();
        need(considered != null && given(considered.equality()), "equality, considered and recorded", "PRO-6");
        need(considered != null && given(considered.socialValue()), "social value, considered and recorded", "PRO-6");
        need(
                considered != null && given(considered.modernSlavery()),
                "modern slavery, considered and recorded",
                "PRO-6");
        need(
                considered != null && given(considered.involvement()),
                "involvement of patients and service users, considered",
                "PRO-6");
        need(considered != null && given(considered.marketAppetite()), "market appetite, considered", "PRO-6");
        need(
                considered != null && given(considered.financeConsulted()),
                "finance, consulted on the questions",
                "PRO-6");
        need(
                considered != null && given(considered.expertsConsulted()),
                "subject matter experts, consulted on the questions",
                "PRO-6");
        need(
                considered != null && given(considered.stakeholders()),
                "stakeholders and steering groups, considered with the conflicts that may come of them",
                "PRO-6");
        need(
                considered != null && given(considered.weighting()),
                "weight of the financial questions against quality, considered",
                "PRO-6");
        need(
                considered != null && given(considered.representation()),
                "representation on the evaluation panel, considered",
                "PRO-6");
        need(
                preparation.engagement() == null
                        || preparation.engagement().stream()
                                .allMatch(step -> step.openToAll() && step.on() != null && given(step.record())),
                "market engagement open to all, dated and recorded",
                "PRO-14");
    }

    private void value() {
        var stated = preparation.statedValue();
        need(stated != null && stated.vat() != null, "whether the value includes VAT, stated", "PRO-6");
        if (stated != null && stated.vat() != null) {
            need(
                    stated.vat() == policy.valueBasis(),
                    "whole-life value " + RouteRule.words(policy.valueBasis())
                            + ", as the policy reads it: it is stated " + RouteRule.words(stated.vat()),
                    "PRO-1");
        }
        need(
                stated != null && procurement.value().equals(stated.wholeLife()),
                "whole-life value, stated as what the lots add up to: " + procurement.value(),
                "PRO-6");
        if (route.cabinetOfficeControl()) {
            need(given(preparation.cabinetOffice()), "approval of the Cabinet Office", "PRO-3");
        }
        var funds = preparation.funds();
        need(funds != null && funds.claimed() != null, "whether funds are claimed on reserves, stated", "PRO-6");
        if (funds != null && Boolean.TRUE.equals(funds.claimed())) {
            need(given(funds.statementOfCase()), "statement of case for the funds that are claimed", "PRO-6");
            need(given(funds.staging()), "staging of the project to the funds that are claimed", "PRO-6");
        }
    }

    private void tenure() {
        Tenure tenure = preparation.tenure();
        if (tenure == null) {
            need(false, "tenure", "PRO-6");
            return;
        }
        LocalDate shortest =
                procurement.serviceStart().plus(policy.minimumTenure()).minusDays(1);
        if (tenure.lastDay().isBefore(shortest)) {
            need(
                    given(tenure.exception()) && given(tenure.exceptionApproved()),
                    "initial term up to " + shortest
                            + " at least, or an exceptional reason with its approver: it ends on " + tenure.lastDay(),
                    "PRO-6");
        }
        need(given(tenure.valueOfLonger()), "value for money of a longer term, documented", "PRO-6");
    }

    private void rest() {
        need(given(preparation.communicationStrategy()), "communication strategy", "PRO-6");
        need(preparation.dataFrom() != null, "date from which the provider gets data", "PRO-6");
    }

    private void need(boolean there, String item, String rule) {
        if (!there) {
            missing.add(item + " (" + rule + ")");
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean given(Approval approval) {
        return approval != null && given(approval.by()) && approval.on() != null;
    }

    /** @param kind null for all */
    private static BigDecimal weight(List<Question> questions, Question.Kind kind) {
        return questions.stream()
                .filter(question -> kind == null || question.kind() == kind)
                .map(Question::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
