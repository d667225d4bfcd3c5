/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.Test;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.internal.rules.LawReader;

/** A change of the law is a file that is dropped in, and no code. */
public class LawOfARegionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String ROW =
            "        - {actsFrom: 1996-08-22, months: 3, days: 0, source: 's 111(2) ERA 1996'}\n";

    @Test
    public void tri1_sixMonthsInThePlaceOfThreeAreOneMoreRowOfAFileThatIsDroppedIn() throws IOException {
        String shipped = new String(
                TribunalDefinitions.class
                        .getResourceAsStream("/definitions/tribunal-law-1.1.0.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String dropped = shipped.replace("version: 1.1.0", "version: 1.2.0")
                .replace(
                        ROW,
                        ROW + "        - {actsFrom: 2099-01-01, months: 6, days: 0, source: 'a day of this test'}\n");

        assertEquals("2099-03-31", limit(new ShippedDefinitions(), "2099-01-01"));
        assertEquals("2099-06-30", limit(new ShippedDefinitions().with(dropped), "2099-01-01"));
        assertEquals(
                "acts before that day have the limit they had",
                "2099-03-30",
                limit(new ShippedDefinitions().with(dropped), "2098-12-31"));
    }

    private static String limit(ShippedDefinitions there, String act) {
        TribunalDefinitions definitions = new TribunalDefinitions(there);
        Definition<TribunalLaw> law = definitions.law(TODAY);
        definitions.close();
        return LawReader.answer(
                        new LawQuestion(act, "UDL", null, null, null, null),
                        law.content(),
                        law.id().toString())
                .limitation()
                .date()
                .toString();
    }
}
