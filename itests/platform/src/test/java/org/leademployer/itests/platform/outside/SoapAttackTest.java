/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Soap;

/** Envelopes that mean harm: each is answered at once, nothing is expanded, and nothing is fetched. */
public class SoapAttackTest {

    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final String XML = "text/xml; charset=UTF-8";
    private static final String READ = "<c:readContract><c:contract>x</c:contract></c:readContract>";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Http http = PLATFORM.http();
    private final Soap soap = http.soap();

    @Test
    public void documentTypesAreRefused_whateverTheyDeclare() throws IOException {
        Path secret = Files.writeString(folder.newFile().toPath(), "the secret of the file");
        try (ServerSocket elsewhere = listening()) {
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
            Map<String, String> types = new LinkedHashMap<>();
            types.put("entity of a file", "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>");
            types.put("entity of an address", "<!DOCTYPE a [<!ENTITY x SYSTEM '" + address + "'>]>");
            types.put("external document type", "<!DOCTYPE a SYSTEM '" + address + "'>");
            types.put("parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + address + "'> %p;]>");
            types.put("billion laughs", laughs());
            types.put("quadratic blow-up", "<!DOCTYPE a [<!ENTITY x '" + "y".repeat(100_000) + "'>]>");
            types.forEach((name, type) -> {
                Soap.Reply reply = soap.post(
                        "contracts",
                        type
                                + Soap.envelope("<c:readContract><c:contract>" + "&x;".repeat(1000)
                                        + "</c:contract></c:readContract>"));

                assertFault(name, reply, "DOCTYPE");
                assertFalse(name, reply.text().contains("secret of the file"));
            });
            assertNobodyCame(elsewhere);
        }
    }

    @Test
    public void entityThatNobodyDeclaredIsRefused_notLeftOut() {
        assertFault(
                "entity",
                soap.post(
                        "contracts", Soap.envelope("<c:readContract><c:contract>x&y;z</c:contract></c:readContract>")),
                "entity");
    }

    @Test
    public void depthNumberAndLengthAreBounded() {
        Map<String, Stream<String>> envelopes = new LinkedHashMap<>();
        envelopes.put(
                "depth of 100,000 in the header", header(Stream.of("<a>".repeat(100_000), "</a>".repeat(100_000))));
        envelopes.put("1,000,000 elements in the header", header(repeated("<a/>".repeat(1000), 1000)));
        envelopes.put("1,000,000 rows", rows(repeated("<p:placement/>".repeat(1000), 1000)));
        envelopes.put(
                "1,000,000 elements in rows",
                rows(repeated("<p:placement>" + "<p:surname>x</p:surname>".repeat(100) + "</p:placement>", 10_000)));
        envelopes.put(
                "a text of 300 MB",
                rows(Stream.concat(Stream.of("<p:placement><p:surname>"), repeated("x".repeat(1_000_000), 300))));
        envelopes.put("10,000 attributes", rows(Stream.of("<p:placement " + attributes("a%d='1'") + "/>")));
        envelopes.put("10,000 namespaces", rows(Stream.of("<p:placement " + attributes("xmlns:a%d='urn:x'") + "/>")));
        envelopes.put("an attribute of 1 MB", rows(Stream.of("<p:placement a='" + "x".repeat(1_000_000) + "'/>")));
        envelopes.forEach((name, parts) ->
                assertFault(name, soap.post("placements", Map.of("Content-Type", XML), parts), "nested too deeply"));
    }

    @Test
    public void nestingWhereItMeansNothingIsRefusedAtItsFirstElement() {
        Soap.Reply reply = soap.post(
                "contracts",
                Soap.envelope(
                        "<c:readContract>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</c:readContract>"));

        assertFault("nesting", reply, "cannot be read");
        assertEquals("a", reply.problem("field"));
    }

    @Test
    public void bodyIsBounded_whetherItsLengthIsToldOrNot() {
        Soap.Reply told = soap.post(
                "placements",
                Map.of("Content-Type", XML, "Content-Length", Long.toString(10L * 1024 * 1024 * 1024)),
                Stream.of("<"));
        Soap.Reply untold = soap.post(
                "placements", Map.of("Content-Type", XML), rows(repeated("<!--" + "x".repeat(10_000) + "-->", 10_000)));

        for (Soap.Reply reply : List.of(told, untold)) {
            assertEquals(reply.text(), 413, reply.status());
            assertEquals("body-too-large", reply.problem("code"));
            assertQuick(reply);
        }
    }

    @Test
    public void attachmentsAreNotTaken_andInclusionsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.newFile().toPath(), "the secret of the file");
        try (ServerSocket elsewhere = listening()) {
            for (String address :
                    List.of(secret.toUri().toString(), "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x")) {
                String include =
                        "<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='" + address + "'/>";
                String envelope =
                        Soap.envelope("<c:readContract><c:contract>" + include + "</c:contract></c:readContract>");

                assertFault("included", soap.post("contracts", envelope), "cannot be read");
                Soap.Reply packed = soap.post(
                        "contracts",
                        Map.of(
                                "Content-Type",
                                "multipart/related; type=\"application/xop+xml\"; start-info=\"text/xml\"; boundary=b"),
                        Stream.of("--b\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\n\r\n" + envelope
                                + "\r\n--b--\r\n"));
                assertUnsupported(packed);
                assertFalse(packed.text().contains("secret of the file"));
            }
            assertNobodyCame(elsewhere);
        }
        assertUnsupported(soap.post(
                "contracts",
                Map.of("Content-Type", "multipart/related; boundary=b"),
                Stream.concat(repeated("--b\r\n\r\nx\r\n", 51), Stream.of("--b--\r\n"))));
        assertUnsupported(soap.post(
                "contracts",
                Map.of("Content-Type", "multipart/related; boundary=b"),
                Stream.concat(Stream.of("--b\r\n\r\n"), repeated("x".repeat(1_000_000), 200))));
    }

    @Test
    public void actionAndBodyMustAgree() {
        for (String action : List.of("urn:leademployer:contracts:1/listContracts", "urn:other")) {
            Soap.Reply reply = soap.post(
                    "contracts",
                    Map.of("Content-Type", XML, "SOAPAction", '"' + action + '"'),
                    Stream.of(Soap.envelope(READ)));

            assertFault(action, reply, "cannot be read");
        }
        assertEquals(
                "not-found",
                soap.post(
                                "contracts",
                                Map.of(
                                        "Content-Type",
                                        XML,
                                        "SOAPAction",
                                        "\"urn:leademployer:contracts:1/readContract\""),
                                Stream.of(Soap.envelope(READ)))
                        .problem("code"));
    }

    @Test
    public void whatIsNoEnvelopeIsAFault() {
        for (String body : List.of(
                "",
                "text",
                "<a/>",
                "<a",
                "{}",
                "\u0000",
                Soap.envelope(""),
                Soap.envelope("<c:delete/>"),
                Soap.envelope(READ + READ),
                Soap.envelope("<c:readContract xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>"),
                Soap.envelope(READ).replace("http://schemas.xmlsoap.org/soap/envelope/", "urn:envelope"),
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>")) {
            assertFault(body, soap.post("contracts", body), "");
        }
    }

    @Test
    public void onlyServicesAreThere_andOnlyForPosts() {
        for (String path : List.of("/soap", "/soap/", "/soap/services", "/soap/nowhere", "/soap/nowhere?wsdl")) {
            http.get(path).problem(404, "not-found");
        }
        for (String query : List.of("", "?_wadl", "?xsd=1", "?wsdl=x.wsdl", "?wsdl&x", "?stylesheet=1")) {
            http.get("/soap/contracts" + query).problem(405, "method-not-allowed");
        }
        Soap.Reply unknown = soap.post("nowhere", Soap.envelope(READ));
        assertEquals(404, unknown.status());
        assertEquals("not-found", unknown.problem("code"));
        for (String type : List.of("application/json", "application/soap+xml", "text/plain", "text/xmlx")) {
            assertUnsupported(soap.post("contracts", Map.of("Content-Type", type), Stream.of(Soap.envelope(READ))));
        }
    }

    private static void assertFault(String name, Soap.Reply reply, String words) {
        assertEquals(name + "\n" + reply.text(), 500, reply.status());
        assertTrue(name + "\n" + reply.text(), reply.text().contains("<soap:Fault>"));
        assertEquals(name + "\n" + reply.text(), "invalid-input", reply.problem("code"));
        assertEquals(name + "\n" + reply.text(), "400", reply.problem("status"));
        assertTrue(name + "\n" + reply.text(), reply.problem("detail").contains(words));
        assertQuick(reply);
    }

    private static void assertUnsupported(Soap.Reply reply) {
        assertEquals(reply.text(), 415, reply.status());
        assertEquals("unsupported-media-type", reply.problem("code"));
        assertQuick(reply);
    }

    private static void assertQuick(Soap.Reply reply) {
        assertTrue("took " + reply.took(), reply.took().compareTo(QUICK) < 0);
    }

    private static ServerSocket listening() throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(100);
        return socket;
    }

    private static void assertNobodyCame(ServerSocket elsewhere) throws IOException {
        try (var visitor = elsewhere.accept()) {
            throw new AssertionError("something was fetched by " + visitor);
        } catch (SocketTimeoutException nobody) {
            assertTrue(nobody.getMessage(), elsewhere.isBound());
        }
    }

    private static String laughs() {
        return IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY l0 'ha'>", "<!ENTITY x '&l11;'>]>"));
    }

    private static String attributes(String form) {
        return IntStream.range(0, 10_000).mapToObj(form::formatted).collect(Collectors.joining(" "));
    }

    private static Stream<String> repeated(String part, int times) {
        return Stream.generate(() -> part).limit(times);
    }

    /** An envelope whose header is made of the parts. */
    private static Stream<String> header(Stream<String> parts) {
        String envelope = Soap.envelope(READ);
        int body = envelope.indexOf("<s:Body>");
        return Stream.concat(
                Stream.of(envelope.substring(0, body) + "<s:Header>"),
                Stream.concat(parts, Stream.of("</s:Header>" + envelope.substring(body))));
    }

    /** An envelope whose rows are made of the parts. */
    private static Stream<String> rows(Stream<String> parts) {
        String envelope = Soap.envelope("<p:submitPlacements>|</p:submitPlacements>");
        int middle = envelope.indexOf('|');
        return Stream.concat(
                Stream.of(envelope.substring(0, middle)),
                Stream.concat(parts, Stream.of(envelope.substring(middle + 1))));
    }
}
