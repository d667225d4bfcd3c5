/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.junit.Test;

public class KnownParametersTest {

    /** What a method asks for, and the form of a table. */
    @Test
    public void knowsWhatTheMethodAsksFor() throws NoSuchMethodException {
        assertEquals(
                Set.of("region", "after", "format"),
                KnownParameters.known(
                        Listing.class.getMethod("list", String.class, String.class, String.class, String.class)));
    }

    public static final class Listing {
        public String list(
                @PathParam("kind") String kind,
                @QueryParam("region") String region,
                @QueryParam("after") String after,
                String body) {
            return kind + region + after + body;
        }
    }
}
