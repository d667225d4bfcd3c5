/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.Test;
import org.leademployer.schedules.spi.TermDefinition;

public class FiguresSchemaTest {

    private static final FiguresSchema SCHEMA = new FiguresSchema(
            "6",
            "org.leademployer.schedule6",
            List.of(
                    TermDefinition.money("price", "pounds per trainee per year", "The service.", "0", "100", "388.00"),
                    TermDefinition.wholeNumber("hours", "hours", "By when.", 1, 72, null),
                    TermDefinition.percent("share", "The host's.", "33.33"),
                    TermDefinition.text("measure", "Who sees it.", 80, "Named staff"),
                    TermDefinition.flag("leave", "Whether leave counts.", true),
                    TermDefinition.choice("ltft", "What is counted.", List.of("HEAD", "WTE"), "HEAD")));

    @Test
    public void sch2_theTemplateIsAFileOfWhichEveryTermCanBeEdited() throws IOException {
        String text = SCHEMA.template(LocalDate.of(2021, 4, 1));
        Properties file = new Properties();
        file.load(new StringReader(text));
        assertEquals("388.00", file.getProperty("price"));
        assertEquals("2021-04-01", file.getProperty("validFrom"));
        assertEquals("Named staff", file.getProperty("measure"));
        assertFalse("must be named by whoever edits it", file.containsKey("hours"));
        assertEquals(8, file.size());
        assertTrue(text, text.contains("# Amount from 0 to 100, pounds per trainee per year."));
        assertTrue(text, text.contains("# Whole number from 1 to 72, hours."));
        assertTrue(text, text.contains("# One of HEAD, WTE."));
    }

    @Test
    @SuppressWarnings("unchecked")
    public void sch2_theJsonSchemaHasRangesAndKnowsNoOtherKeys() {
        Map<String, Object> schema = SCHEMA.jsonSchema();
        Map<String, Map<String, Object>> properties = (Map<String, Map<String, Object>>) schema.get("properties");
        assertEquals(List.of("region", "version", "validFrom", "hours"), schema.get("required"));
        assertEquals(false, schema.get("additionalProperties"));
        assertEquals(new BigDecimal("100"), properties.get("price").get("maximum"));
        assertEquals("integer", properties.get("hours").get("type"));
        assertEquals(80, properties.get("measure").get("maxLength"));
        assertEquals(List.of("HEAD", "WTE"), properties.get("ltft").get("enum"));
        assertEquals("boolean", properties.get("leave").get("type"));
    }
}
