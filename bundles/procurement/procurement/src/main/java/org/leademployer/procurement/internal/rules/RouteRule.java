/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.platform.Money;
import org.leademployer.platform.definition.Definition;
import org.leademployer.procurement.PolicyName;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementPolicy.Band;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.RouteQuestion;
import org.leademployer.procurement.ValueBasis;

/** The route from the value (PRO-1), and what else follows from it (PRO-2, PRO-3). */
public final class RouteRule {

    private RouteRule() {}

    /** @param policy one in which every value has a band: {@link PolicyRule} has seen to that */
    public static RouteAnswer route(RouteQuestion question, Definition<ProcurementPolicy> policy) {
        ProcurementPolicy content = policy.content();
        Money value = question.value();
        List<Band> bands = content.bands().get(question.regime());
        int index = 0;
        while (bands.get(index).upTo() != null
                && value.compareTo(bands.get(index).upTo()) > 0) {
            index++;
        }
        Band band = bands.get(index);
        boolean notice = value.compareTo(content.transparencyNoticeAbove()) > 0;
        boolean socialValue = value.compareTo(content.socialValue().above()) > 0;
        Money control = content.cabinetOfficeControlAbove();
        boolean controlled = control != null && value.compareTo(control) > 0;

        List<String> reasons = new ArrayList<>();
        reasons.add(whichBand(question, bands, index) + band.asks() + " (PRO-1).");
        reasons.add("The value is read as " + words(content.valueBasis()) + "; the notice states it "
                + words(content.noticeBasis()) + " (PRO-1).");
        reasons.add(
                notice
                        ? "A transparency notice is published, since the value is above "
                                + pounds(content.transparencyNoticeAbove()) + " (PRO-2)."
                        : "No transparency notice is asked for up to " + pounds(content.transparencyNoticeAbove())
                                + " (PRO-2).");
        reasons.add(
                socialValue
                        ? "A question on social value weighs at least "
                                + content.socialValue().minimumPercent() + " %, since the value is above "
                                + pounds(content.socialValue().above()) + " (PRO-3)."
                        : "No question on social value is asked for up to "
                                + pounds(content.socialValue().above()) + " (PRO-3).");
        if (controlled) {
            reasons.add("The Cabinet Office authorises, since the value is above " + pounds(control) + " (PRO-3).");
        }
        return new RouteAnswer(
                question,
                band.route(),
                band.minimumQuotations(),
                band.duration(),
                notice,
                socialValue ? content.socialValue().minimumPercent() : 0,
                controlled,
                PolicyName.of(policy),
                reasons);
    }

    private static String whichBand(RouteQuestion question, List<Band> bands, int index) {
        String regime = question.regime().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Money from = index == 0 ? null : bands.get(index - 1).upTo();
        Money upTo = bands.get(index).upTo();
        String where;
        if (from == null) {
            where = upTo == null ? "has one route, whatever the value" : "is not above " + pounds(upTo);
        } else {
            where = "is above " + pounds(from) + (upTo == null ? "" : " and not above " + pounds(upTo));
        }
        return from == null && upTo == null
                ? "A " + regime + " " + where + ": "
                : pounds(question.value()) + " of " + regime + " " + where + ": ";
    }

    static String pounds(Money amount) {
        return String.format(Locale.UK, "£%,.2f", amount.toBigDecimal());
    }

    static String words(ValueBasis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("vat", "VAT");
    }
}
