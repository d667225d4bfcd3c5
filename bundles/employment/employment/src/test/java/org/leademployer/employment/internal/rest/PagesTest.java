/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.junit.Test;
import org.leademployer.platform.web.Paged;

/** The pages of this domain get their {@code Link} from the platform. */
public class PagesTest {

    @Test
    public void everyPageNamesTheNextOne() {
        List<Paged> pages = List.of(
                new PlacementPage(List.of(), "7"), new TraineePage(List.of(), "7"), new QuarantinePage(List.of(), "7"));
        pages.forEach(page -> assertEquals(page.getClass().getSimpleName(), "7", page.nextPage()));
        assertNull(new TraineePage(List.of("t1"), null).nextPage());
    }
}
