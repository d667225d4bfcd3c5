/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;

public class PrintedPageTest {

    @Test
    public void columnsOfNumbersAloneStandToTheRight() {
        String page = new PrintedPage("Title", null)
                .table(
                        "Caption",
                        List.of("1", "Count", "Money", "Word", "Nothing"),
                        List.of(List.of("2", "3", "−£1,000.50", "4", ""), List.of("5", "", "£0.00", "four", "")))
                .write();
        assertThat(page, containsString("<th scope=\"col\">1</th><th scope=\"col\" class=\"number\">Count</th>"));
        assertThat(
                page,
                containsString("<td class=\"number\">3</td><td class=\"number\">−£1,000.50</td><td>4</td><td></td>"));
    }

    @Test
    public void noValueBecomesMarkup() {
        String page = new PrintedPage("<b>", "<i>")
                .heading("<u>")
                .table("<q>", List.of("<s>", "x"), List.of(List.of("<p onclick=\"\">", "'\"&")))
                .write();
        for (String tag : List.of("<b>", "<i>", "<u>", "<q>", "<s>", "<p onclick")) {
            assertThat(page, not(containsString(tag)));
        }
        assertThat(page, containsString("&#39;&quot;&amp;"));
    }

    @Test
    public void amountsAreWrittenAsPeopleReadThem() {
        assertEquals("£21,922,000.00", PrintedPage.pounds(Money.ofPence(2_192_200_000L)));
        assertEquals("−£0.50", PrintedPage.pounds(Money.ofPence(-50)));
        assertEquals("£0.00", PrintedPage.pounds(Money.ZERO));
    }
}
