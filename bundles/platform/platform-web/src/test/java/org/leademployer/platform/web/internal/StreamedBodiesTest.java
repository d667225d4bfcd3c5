/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import org.junit.Test;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.StreamedBody;
import org.leademployer.platform.web.internal.StreamedBodies.Streamed;

public class StreamedBodiesTest {

    private final StreamedBodies bodies = StreamedBodies.of(List.of(Files.class, Notes.class));

    @Test
    public void aMethodThatStreamsIsFoundByVerbAndPath() {
        assertEquals(1000, bodies.find("POST", "/files").orElseThrow().most());
        assertEquals(1000, bodies.find("POST", "/files/").orElseThrow().most());
        Streamed part = bodies.find("PUT", "/files/4711/parts/2").orElseThrow();
        assertEquals(2000, part.most());
        assertEquals(Permission.READ_DOCUMENTS, part.permitted().value());
        assertEquals(
                Permission.KEEP_DOCUMENTS,
                bodies.find("POST", "/files")
                        .map(Streamed::permitted)
                        .map(Permitted::value)
                        .orElseThrow());
    }

    @Test
    public void allOthersKeepTheirLimit() {
        for (String[] other : new String[][] {
            {"GET", "/files"},
            {"PUT", "/files"},
            {"POST", "/files/4711"},
            {"PUT", "/files/4711/parts/2/more"},
            {"PUT", "/files/4711/parts"},
            {"POST", "/notes"},
            {"POST", "/"},
            {"POST", "/filesystem"},
        }) {
            assertFalse(String.join(" ", other), bodies.find(other[0], other[1]).isPresent());
        }
        assertEquals(Optional.empty(), StreamedBodies.NONE.find("POST", "/files"));
    }

    @Path("files")
    @Permitted(Permission.READ_DOCUMENTS)
    public static final class Files implements RestResource {
        @POST
        @StreamedBody(most = 1000)
        @Permitted(Permission.KEEP_DOCUMENTS)
        public void add(InputStream body) {}

        @GET
        public String list() {
            return "";
        }

        @PUT
        @Path("{file}/parts/{part}")
        @StreamedBody(most = 2000)
        public void part(@PathParam("file") String file, @PathParam("part") String part, InputStream body) {}
    }

    @Path("notes")
    @Permitted(Permission.READ_DOCUMENTS)
    public static final class Notes implements RestResource {
        @POST
        public void add(InputStream body) {}
    }
}
