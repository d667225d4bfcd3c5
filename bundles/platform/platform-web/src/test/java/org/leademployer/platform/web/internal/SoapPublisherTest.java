/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.security.auth.Subject;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.web.CorrelationId;
import org.leademployer.platform.web.internal.soap.NotesEndpoint;

/** The SOAP door with a service of the tests behind it, over HTTP. */
public class SoapPublisherTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SoapPublisher publisher;
    private static Server server;
    private static String notes;
    private static NotesEndpoint endpoint = new NotesEndpoint();

    @BeforeClass
    public static void start() throws Exception {
        publisher = new SoapPublisher(
                (user, password) -> user.equals("partner") ? Optional.of(new Subject()) : Optional.empty(),
                (permission, node) -> permission == Permission.READ_CONTRACTS);
        publisher.addEndpoint(endpoint);
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(publisher), "/soap/*");
        server.setHandler(context);
        server.start();
        notes = "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + "/soap/notes";
    }

    @AfterClass
    public static void stop() throws Exception {
        server.stop();
    }

    @Test
    public void answersWhatTheEndpointAnswers_inUtf8() throws Exception {
        HttpResponse<String> answer = post("<n:readNote><n:text>Zoë</n:text></n:readNote>");

        assertEquals(answer.body(), 200, answer.statusCode());
        assertTrue(answer.body(), answer.body().contains("<text>Zoë</text>"));
        assertEquals("text/xml;charset=utf-8", contentType(answer));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    public void x1_problemsAreFaults_withTheStatusOfRestInTheirDetail() throws Exception {
        HttpResponse<String> answer = post("<n:readNote><n:text>missing</n:text></n:readNote>");

        assertEquals(500, answer.statusCode());
        assertContains(answer, "<faultcode>soap:Client</faultcode>");
        assertContains(
                answer,
                "<problem xmlns=\"urn:leademployer:problem:1\"><code>not-found</code><status>404</status>"
                        + "<rule>X-1</rule><title>Not found</title><detail>There is no note '&lt;1>'.</detail>");
        assertContains(
                answer,
                "<correlationId>"
                        + answer.headers().firstValue(CorrelationId.HEADER).orElseThrow() + "</correlationId>");
    }

    @Test
    public void whatNobodyExpectedSaysNothingOfTheInside() throws Exception {
        HttpResponse<String> answer = post("<n:readNote><n:text>broken</n:text></n:readNote>");

        assertEquals(500, answer.statusCode());
        assertContains(answer, "<faultcode>soap:Server</faultcode>");
        assertContains(answer, "<code>internal-error</code><status>500</status>");
        assertFalse(answer.body(), answer.body().contains("inside of the house"));
    }

    @Test
    public void x3_operationsAskForTheirPermission_andAreClosedWithoutOne() throws Exception {
        for (String operation : new String[] {"changeNote", "closedNote"}) {
            HttpResponse<String> answer = post("<n:" + operation + "><n:text>x</n:text></n:" + operation + ">");

            assertEquals(500, answer.statusCode());
            assertContains(answer, "<code>not-allowed</code><status>403</status><rule>X-3</rule>");
        }
    }

    @Test
    public void x3_withoutLoginNothingIsTold() throws Exception {
        HttpResponse<String> post =
                send(HttpRequest.newBuilder(URI.create(notes)).POST(BodyPublishers.ofString("<!-- never read -->")));
        HttpResponse<String> wsdl = send(HttpRequest.newBuilder(URI.create(notes + "?wsdl")));

        assertEquals(401, post.statusCode());
        assertContains(post, "<code>login-required</code><status>401</status>");
        assertTrue(post.headers().firstValue("WWW-Authenticate").isPresent());
        assertEquals(401, wsdl.statusCode());
        assertEquals("application/problem+json", contentType(wsdl));
    }

    @Test
    public void wsdlHasTheAddressAsked_theWordsOfTheTypes_andTheirEnumerations() throws Exception {
        HttpResponse<String> wsdl = send(loggedIn(notes + "?wsdl"));

        assertEquals(200, wsdl.statusCode());
        assertContains(wsdl, "location=\"" + notes + "\"");
        assertContains(wsdl, "<wsdl:documentation>Changes a note.</wsdl:documentation>");
        assertContains(wsdl, "<xs:documentation>What somebody noted.</xs:documentation>");
        assertContains(wsdl, "name=\"colour\" type=\"tns:Colour\">");
        assertContains(wsdl, "<xs:enumeration value=\"BLUE\"/>");
        assertContains(wsdl, "soapAction=\"urn:leademployer:notes:1/readNote\"");
        assertContains(wsdl, "<wsdl:fault message=\"tns:ProblemFault\" name=\"ProblemFault\"");
    }

    @Test
    public void envelopesAreReadPlainOrNotAtAll() throws Exception {
        String declared = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";

        assertContains(
                send(loggedIn(notes)
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString(
                                declared + envelope("<n:readNote><n:text>&x;</n:text></n:readNote>")))),
                "DOCTYPE");
        assertContains(post("<n:readNote><n:text>a&x;b</n:text></n:readNote>"), "names an entity");
        assertContains(post("<n:readNote><n:other/></n:readNote>"), "<field>other</field>");
        assertContains(post("<n:readNote a='" + "x".repeat(5000) + "'/>"), "nested too deeply");
        assertContains(post(""), "names no operation");
        assertContains(post("<n:readNote"), "not well-formed XML");
    }

    @Test
    public void aCharacterSetThatThereIsNot_isRefusedAsAFault() throws Exception {
        for (String type : new String[] {"text/xml; charset=UTF-7", "text/xml; charset=nonsense", "bogus"}) {
            HttpResponse<String> answer = send(loggedIn(notes)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(envelope("<n:readNote><n:text>x</n:text></n:readNote>"))));

            assertEquals(type, 415, answer.statusCode());
            assertContains(answer, "<code>unsupported-media-type</code><status>415</status>");
            assertEquals("text/xml;charset=utf-8", contentType(answer));
        }
    }

    @Test
    public void noRequestIsLostWhileAnEndpointIsReplaced() throws Exception {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            NotesEndpoint next = new NotesEndpoint();
            publisher.addEndpoint(next);
            publisher.removeEndpoint(endpoint);
            endpoint = next;
            for (int i = 0; i < 200; i++) {
                HttpRequest request = envelopeOf("<n:readNote><n:text>x</n:text></n:readNote>")
                        .build();
                asked.add(CLIENT.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode));
                if (i % 20 == 19) {
                    asked.get(asked.size() - 1).join();
                }
            }
        }

        assertEquals(1000, asked.stream().filter(status -> status.join() == 200).count());
    }

    @Test
    public void x6_tellsWhatIsNotReachedYet() throws Exception {
        SoapPublisher door =
                new SoapPublisher((user, password) -> Optional.of(new Subject()), (permission, node) -> true);
        String name = NotesEndpoint.class.getName();
        door.addEndpoint(new NotesEndpoint());
        assertEquals("[NotesEndpoint, SoapPublisher]", door.unreached(List.of()).toString());

        Server other = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(door), "/soap/*");
        other.setHandler(context);
        other.start();
        try {
            String address = "http://127.0.0.1:" + ((ServerConnector) other.getConnectors()[0]).getLocalPort();
            assertEquals(
                    "whoever comes first does not wait",
                    200,
                    send(loggedIn(address + "/soap/notes?wsdl")).statusCode());
            assertEquals("[]", door.unreached(List.of(name)).toString());
            assertEquals(
                    "registered, and the door has not heard of it",
                    "[Later]",
                    door.unreached(List.of(name, "org.example.Later")).toString());
        } finally {
            other.stop();
        }
        assertEquals("[NotesEndpoint, SoapPublisher]", door.unreached(List.of()).toString());
    }

    @Test
    public void whatHttpRefusesHasItsHttpStatus() throws Exception {
        assertEquals(404, send(loggedIn(notes + "/x")).statusCode());
        assertEquals(405, send(loggedIn(notes)).statusCode());
        assertEquals(405, send(loggedIn(notes + "?_wadl")).statusCode());
        HttpResponse<String> attached = send(loggedIn(notes)
                .header("Content-Type", "multipart/related; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\n\r\nx\r\n--b--")));
        assertEquals(415, attached.statusCode());
        assertContains(attached, "<soap:Fault>");
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(envelopeOf(body));
    }

    private static HttpRequest.Builder envelopeOf(String body) {
        return loggedIn(notes).header("Content-Type", "text/xml").POST(BodyPublishers.ofString(envelope(body)));
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:n='urn:leademployer:notes:1'>"
                + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static HttpRequest.Builder loggedIn(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("partner:secret".getBytes()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static void assertContains(HttpResponse<String> answer, String text) {
        assertTrue(answer.body(), answer.body().contains(text));
    }
}
