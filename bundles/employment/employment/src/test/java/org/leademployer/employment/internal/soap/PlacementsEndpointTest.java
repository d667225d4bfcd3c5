/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.bind.annotation.XmlType;
import org.junit.Test;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementType;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.web.soap.Documentation;

public class PlacementsEndpointTest {

    @Test
    public void emp5_everyElementIsSentInTheColumnOfItsName() {
        Set<String> sent = new TreeSet<>();
        for (PlacementColumn column : PlacementColumn.values()) {
            String element = SubmittedPlacement.element(column.title());
            assertEquals(Map.of(column, "x"), row(element, "x").submission().cells());
            sent.add(element);
        }

        assertEquals(
                new TreeSet<>(List.of(
                        SubmittedPlacement.class.getAnnotation(XmlType.class).propOrder())),
                sent);
    }

    @Test
    public void emp5_zonesOfCivilDatesAreLeftOut() {
        for (String zone : List.of("", "Z", "+01:00", "-05:00")) {
            assertEquals(
                    Map.of(PlacementColumn.DATE_FROM, "2021-08-01", PlacementColumn.DATE_TO, "2021-10-31"),
                    row("dateFrom", "2021-08-01" + zone, "dateTo", "2021-10-31" + zone)
                            .submission()
                            .cells());
        }
        assertEquals(
                Map.of(PlacementColumn.DATE_FROM, "soon+01:00"),
                row("dateFrom", "soon+01:00").submission().cells());
    }

    @Test
    public void emp5_whatIsNoColumnKeepsItsName() {
        assertEquals("elsewhere", SubmittedPlacement.element("elsewhere"));
        assertEquals(null, SubmittedPlacement.element(null));
    }

    /** The WSDL lists what the rules take. */
    @Test
    public void emp2_enumerationsOfTheWsdlAreThoseOfTheRules() throws NoSuchFieldException {
        assertArrayEquals(texts(PlacementType.values(), PlacementType::code), oneOf("placementType"));
        assertArrayEquals(texts(FundingKind.values(), FundingKind::name), oneOf("fundingKind"));
    }

    private static <T> String[] texts(T[] values, Function<T, String> text) {
        return Stream.of(values).map(text).toArray(String[]::new);
    }

    private static String[] oneOf(String element) throws NoSuchFieldException {
        return SubmittedPlacement.class
                .getDeclaredField(element)
                .getAnnotation(Documentation.class)
                .oneOf();
    }

    /** A row as JAXB fills it: elements and their texts in turn. */
    private static SubmittedPlacement row(String... elements) {
        SubmittedPlacement row = new SubmittedPlacement();
        for (int i = 0; i < elements.length; i += 2) {
            try {
                Field field = SubmittedPlacement.class.getDeclaredField(elements[i]);
                field.setAccessible(true);
                field.set(row, elements[i + 1]);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(Arrays.toString(elements), e);
            }
        }
        return row;
    }
}
