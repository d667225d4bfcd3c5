/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.Test;
import org.leademployer.platform.Period;

public class ContractRegisterPageTest {

    @Test
    public void con1_aTermIsToldInMonths_oneThatHasBegunAsAWhole() {
        Map.of(
                        "2021-08-01 2025-07-31", 48,
                        "2021-08-01 2025-08-01", 49,
                        "2021-08-01 2021-08-01", 1,
                        "2021-08-01 2021-08-31", 1,
                        "2024-01-31 2024-02-29", 2,
                        "2024-02-29 2024-03-28", 1)
                .forEach((term, months) -> {
                    String[] days = term.split(" ");
                    assertEquals(
                            term,
                            months.intValue(),
                            ContractRegisterPage.months(
                                    new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]))));
                });
    }
}
