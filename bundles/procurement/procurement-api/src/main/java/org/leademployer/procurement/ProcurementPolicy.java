/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;

/**
 * What a policy decides (PRO-1 to PRO-3, PRO-13): dated data, of which a region may have its own. All that changes when a law or
 * a standing financial instruction changes stands here, and nothing of it in code.
 *
 * @param valueBasis whether VAT counts in the value that chooses the band
 * @param noticeBasis whether VAT counts in the value of the notice
 * @param bands the bands of each regime, from the lowest value to the highest
 * @param transparencyNoticeAbove above which total life value a transparency notice is published
 * @param socialValue the question on social value
 * @param cabinetOfficeControlAbove above which value the Cabinet Office authorises; null where the policy names none
 * @param initiationAnswer within how many working days the Commercial Team answers (PRO-5)
 * @param screeningAnswer within how many working days the information governance team answers screening questions (IG-1); null where
 *     the policy does not say
 * @param awardNotice within how many days after the award its notice is published (PRO-2)
 * @param standstill what lies between the news of the award and the signature (PRO-12)
 * @param minimumTenure the shortest initial term without an exception (PRO-6)
 * @param timeline the stages of a procurement (PRO-13)
 * @param notices which notice of the law announces what, by the words of OCDS: {@code tender} to {@code UK4}; empty where the law
 *     names none
 */
public record ProcurementPolicy(
        ValueBasis valueBasis,
        ValueBasis noticeBasis,
        Map<Regime, List<Band>> bands,
        Money transparencyNoticeAbove,
        SocialValue socialValue,
        Money cabinetOfficeControlAbove,
        int initiationAnswer,
        Integer screeningAnswer,
        int awardNotice,
        Standstill standstill,
        Period minimumTenure,
        Timeline timeline,
        Map<String, String> notices) {

    public ProcurementPolicy {
        bands = Map.copyOf(bands);
        notices = notices == null ? Map.of() : Map.copyOf(notices);
    }

    /**
     * Values up to a bound, which belongs to the band; the next begins one penny above.
     *
     * @param upTo the highest value, in pounds; null in the last band alone
     * @param asks what has to be done, in the words of the policy
     * @param minimumQuotations how many written quotations at least; 0 where tenders are asked for instead
     * @param duration how long it indicatively takes from publication
     */
    public record Band(Money upTo, Route route, String asks, int minimumQuotations, Span duration) {}

    /**
     * The question on social value (PRO-3).
     *
     * @param above above which value it is asked
     * @param minimumPercent its least weight, per cent
     */
    public record SocialValue(Money above, int minimumPercent) {}

    /**
     * The stages of a procurement, first to last; the one that is the procedure itself takes as long as the route.
     *
     * @param overall how long before the service starts the preparations begin, indicatively
     */
    public record Timeline(Period overall, List<Stage> stages) {
        public Timeline {
            stages = List.copyOf(stages);
        }
    }

    /** A number of days between two acts. @param workingDays whether working days are counted, or all */
    public record Standstill(int days, boolean workingDays) {}

    /**
     * One stage.
     *
     * @param id a word for it, {@code specification}
     * @param duration how long it takes; null where {@code takes} says it
     * @param takes what its length follows from; null where it has one of its own
     * @param alongside the stage with which it ends, where it runs beside it; null in the line of stages
     */
    public record Stage(String id, String title, Span duration, Takes takes, String alongside) {}

    /** What the length of a stage follows from. */
    public enum Takes {
        /** The route, by the band of the value. */
        PROCEDURE,
        /** The standstill of the policy. */
        STANDSTILL
    }
}
