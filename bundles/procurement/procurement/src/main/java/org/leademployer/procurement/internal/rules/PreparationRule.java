/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Declaration;
import org.leademployer.procurement.Preparation.Question;

/** What is wrong in itself with a part that is written; what is missing is the gate's to say. */
public final class PreparationRule {

    private static final int LONGEST = 20_000;
    private static final int MOST = 200;

    private PreparationRule() {}

    /**
     * @param before what stands there
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with everything that is wrong
     */
    public static void check(Preparation parts, Preparation before) {
        InputFields fields = new InputFields();
        bounds("", parts, fields);
        if (parts.dpiaScreening() != null && !parts.dpiaScreening().equals(before.dpiaScreening())) {
            fields.fault(
                    "dpiaScreening",
                    "is not typed: put the questions at POST /api/v1/information-governance/screenings or with privacy:screen, and the"
                            + " gate reads the answer (IG-1)");
        }
        if (parts.costedPlan() != null) {
            pounds("costedPlan/recurrent", parts.costedPlan().recurrent(), fields);
            pounds("costedPlan/nonRecurrent", parts.costedPlan().nonRecurrent(), fields);
        }
        if (parts.specification() != null && parts.specification().version() < 1) {
            fields.fault("specification/version", "is 1 or more");
        }
        if (parts.evaluation() != null) {
            evaluation(parts.evaluation(), fields);
        }
        if (parts.questions() != null) {
            questions(parts.questions(), fields);
        }
        if (parts.declarations() != null) {
            declarations(parts.declarations(), fields);
        }
        if (parts.roles() != null
                && new HashSet<>(parts.roles().panel()).size()
                        != parts.roles().panel().size()) {
            fields.fault("roles/panel", "names a member twice");
        }
        if (parts.statedValue() != null) {
            pounds("statedValue/wholeLife", parts.statedValue().wholeLife(), fields);
        }
        if (parts.tenure() != null) {
            if (parts.tenure().lastDay() == null) {
                fields.fault("tenure/lastDay", "is required: the last day of the initial term");
            }
            if (parts.tenure().extensionMonths() < 0 || parts.tenure().extensionMonths() > 120) {
                fields.fault("tenure/extensionMonths", "lies between 0 and 120 months");
            }
        }
        fields.refuse("Nothing was changed.", "PRO-6");
    }

    /** Every text and every list, wherever it stands. */
    private static void bounds(String at, Object part, InputFields fields) {
        if (part instanceof String text && text.length() > LONGEST) {
            fields.fault(at, "is longer than " + LONGEST + " characters");
        } else if (part instanceof List<?> list) {
            if (list.size() > MOST) {
                fields.fault(at, "has more than " + MOST + " entries");
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                bounds(at + "/" + i, list.get(i), fields);
            }
        } else if (part instanceof Record && part.getClass().getNestHost() == Preparation.class) {
            for (var component : part.getClass().getRecordComponents()) {
                try {
                    bounds(
                            (at.isEmpty() ? "" : at + "/") + component.getName(),
                            component.getAccessor().invoke(part),
                            fields);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void evaluation(Preparation.Evaluation evaluation, InputFields fields) {
        if (evaluation.scale() < 1 || evaluation.scale() > 100) {
            fields.fault("evaluation/scale", "lies between 1 and 100");
        }
        if (evaluation.priceModel() == null) {
            fields.fault("evaluation/priceModel", "is TENDERED or TARIFF");
        } else if (evaluation.priceModel() == Preparation.PriceModel.TENDERED) {
            if (evaluation.formula() == null) {
                fields.fault("evaluation/formula", "is required where bidders tender their price");
            }
            if (evaluation.tariff() != null) {
                fields.fault("evaluation/tariff", "is given only where bidders tender at it");
            }
        } else {
            if (evaluation.formula() != null) {
                fields.fault(
                        "evaluation/formula",
                        "is given only where bidders tender their price: under a tariff no price is scored");
            }
            if (evaluation.tariff() == null) {
                fields.fault("evaluation/tariff", "is required under the tariff model");
            }
        }
        pounds("evaluation/tariff", evaluation.tariff(), fields);
        if (evaluation.abnormallyLowBelow() != null
                && (evaluation.abnormallyLowBelow() < 1 || evaluation.abnormallyLowBelow() > 99)) {
            fields.fault("evaluation/abnormallyLowBelow", "lies between 1 and 99 per cent");
        }
    }

    private static void questions(List<Question> questions, InputFields fields) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String at = "questions/" + i + "/";
            if (question.id() == null
                    || !question.id().matches("[a-z0-9]+(-[a-z0-9]+)*")
                    || question.id().length() > 60) {
                fields.fault(at + "id", "is lower-case words or numbers joined by hyphens, at most 60 characters");
            } else if (!ids.add(question.id())) {
                fields.fault(at + "id", "'" + question.id() + "' stands there already");
            }
            if (question.kind() == null) {
                fields.fault(at + "kind", "is QUALITY, SOCIAL_VALUE, PRESENTATION or PRICE");
            }
            BigDecimal weight = question.weight();
            if (weight == null) {
                fields.fault(at + "weight", "is required");
            } else if (weight.signum() <= 0 || weight.compareTo(BigDecimal.valueOf(100)) > 0 || weight.scale() > 4) {
                fields.fault(at + "weight", "lies above 0 and at 100 per cent at most, with four places at most");
            }
        }
        if (questions.stream()
                        .filter(question -> question.kind() == Question.Kind.PRICE)
                        .count()
                > 1) {
            fields.fault("questions", "asks for the price more than once");
        }
    }

    private static void declarations(List<Declaration> declarations, InputFields fields) {
        Set<String> people = new HashSet<>();
        for (int i = 0; i < declarations.size(); i++) {
            String person = declarations.get(i).person();
            if (person == null || person.isBlank()) {
                fields.fault("declarations/" + i + "/person", "is required");
            } else if (!people.add(person)) {
                fields.fault("declarations/" + i + "/person", "has declared already, further up");
            }
        }
    }

    private static void pounds(String field, Money amount, InputFields fields) {
        if (amount != null && amount.isNegative()) {
            fields.fault(field, "is negative");
        }
    }
}
