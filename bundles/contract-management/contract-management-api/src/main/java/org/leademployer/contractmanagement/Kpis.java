/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.leademployer.platform.imports.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The performance of contracts (CON-6). Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) when there is no such contract, or none that the caller may see; not-allowed (403,
 * X-3); invalid-input (400) naming everything that is wrong.
 */
@ProviderType
public interface Kpis {

    /** Which sets apply to a contract, from which month; the last first. */
    List<Adoption> adoptions(String contract);

    /**
     * Says which set applies from a month on. Which version of it decides, the month says.
     *
     * @param contract id or reference
     * @param set the name of a set that is in force at the contract's region in that month
     * @param from the month, {@code 2022-04}, of the contract's term, and not before one that was measured
     * @throws org.leademployer.platform.problem.ProblemException month-measured (409, CON-6)
     */
    Adoption adopt(String contract, String set, String from);

    /**
     * Records what was counted, or corrects it.
     *
     * @throws org.leademployer.platform.problem.ProblemException no-kpi-set (409, CON-6) when no set applies in that month;
     *     measure-recorded (409, CON-6) when there is one and no reason says why it is corrected
     */
    Measure measure(String contract, MeasureInput input);

    /**
     * Takes over the measures of many months and indicators: columns Indicator, Month, Numerator, Denominator and, optionally,
     * Reason. The whole file or nothing; the same file twice changes nothing.
     *
     * @throws org.leademployer.platform.problem.ProblemException import-refused (422, CON-6) with line and column of all faults
     */
    ImportReport importMeasures(String contract, InputStream csv);

    /** Every entry of an indicator in a month, the first first. */
    List<Measure> history(String contract, String indicator, String month);

    /** All months from the first to the last that is over, at most the last {@value #MOST_MONTHS}. */
    Performance performance(String contract);

    /** More months than a performance shows. */
    int MOST_MONTHS = 120;

    /**
     * Which set applies.
     *
     * @param set the name of the set
     * @param from the first month
     * @param adoptedOn when it was said
     */
    record Adoption(String set, YearMonth from, LocalDate adoptedOn) {}

    /**
     * What was counted, as somebody wrote it down.
     *
     * @param indicator the id of an indicator of the set in force in that month
     * @param month {@code 2022-04}: over, and from the first month of the set on
     * @param numerator a whole number, 0 to 999999999; of percents not above the denominator
     * @param denominator a whole number, 0 to 999999999
     * @param reason why it is corrected, at most 500 characters; null for the first entry
     */
    record MeasureInput(String indicator, String month, String numerator, String denominator, String reason) {}
}
