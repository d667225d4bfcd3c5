/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import static org.junit.Assert.assertEquals;

import io.swagger.v3.oas.annotations.media.Schema;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.ConcernType;

public class DescribedWordsTest {

    @Test
    public void whatMayBeSentIsDescribedByTheWordsThatAreRead() throws Exception {
        assertDescribed(Concern.class, CaseRequests.ConcernRequest.class, "concern");
        assertDescribed(Stage.class, CaseRequests.ConcernRequest.class, "stage");
        assertDescribed(ConcernType.class, CaseRequests.ConcernRequest.class, "type");
        assertDescribed(Concern.class, CaseRequests.ClassifyRequest.class, "concern");
        assertDescribed(Concern.class, RouteRequest.class, "concern");
        assertDescribed(Stage.class, RouteRequest.class, "stage");
    }

    private static void assertDescribed(Class<?> words, Class<?> request, String field) throws Exception {
        Schema schema = request.getDeclaredField(field).getAnnotation(Schema.class);
        assertEquals(request + " " + field, words, schema.implementation());
        assertEquals(request + " " + field, 0, schema.allowableValues().length);
    }
}
