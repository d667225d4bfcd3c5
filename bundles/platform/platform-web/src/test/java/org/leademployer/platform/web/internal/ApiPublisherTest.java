/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;

/** The REST door with resources of the tests behind it, over HTTP. */
public class ApiPublisherTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Server server;
    private static String root;

    @BeforeClass
    public static void start() throws Exception {
        ApiPublisher publisher =
                new ApiPublisher((user, password) -> Optional.of(new Subject()), (permission, node) -> true, null);
        publisher.addResource(new Notes());
        publisher.addResource(new NotesOfAll());
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(publisher), "/api/*");
        server.setHandler(context);
        server.start();
        root = "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + "/api/v1/";
    }

    @AfterClass
    public static void stop() throws Exception {
        server.stop();
    }

    @Test
    public void anotherMethodIsToldWhichThePathTakes() throws Exception {
        assertAllowed("GET, HEAD, OPTIONS, POST", "PUT", "notes");
        assertAllowed("DELETE, GET, HEAD, OPTIONS", "POST", "notes/1");
        assertAllowed("OPTIONS, PUT", "GET", "notes/1/text");
        assertAllowed("GET, HEAD, OPTIONS", "PUT", "notes/all/count");
    }

    @Test
    public void whatIsAllowedIsAnswered() throws Exception {
        assertEquals(200, send("GET", "notes").statusCode());
        assertEquals(200, send("HEAD", "notes").statusCode());
        assertEquals(200, send("OPTIONS", "notes").statusCode());
        assertEquals(404, send("PUT", "nowhere").statusCode());
        assertTrue(send("PUT", "nowhere").headers().firstValue("Allow").isEmpty());
    }

    private static void assertAllowed(String methods, String method, String path) throws Exception {
        HttpResponse<String> answer = send(method, path);
        assertEquals(path, 405, answer.statusCode());
        assertEquals(path, methods, answer.headers().firstValue("Allow").orElse("none"));
        assertTrue(answer.body(), answer.body().contains("\"method-not-allowed\""));
        assertTrue(answer.body(), answer.body().contains("does not take this method, but " + methods + "."));
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes()))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Path("notes")
    @Produces("text/plain")
    @Permitted(Permission.READ_CONTRACTS)
    public static final class Notes implements RestResource {

        @GET
        public String list() {
            return "all";
        }

        @POST
        public String add() {
            return "added";
        }

        @GET
        @Path("{note}")
        public String read(@PathParam("note") String note) {
            return note;
        }

        @DELETE
        @Path("{note}")
        public String remove(@PathParam("note") String note) {
            return note;
        }

        @PUT
        @Path("{note}/text")
        public String write(@PathParam("note") String note) {
            return note;
        }
    }

    /** A class that CXF takes before the other, whose paths are longer. */
    @Path("notes/all")
    @Produces("text/plain")
    @Permitted(Permission.READ_CONTRACTS)
    public static final class NotesOfAll implements RestResource {

        @GET
        @Path("count")
        public String count() {
            return "1";
        }
    }
}
