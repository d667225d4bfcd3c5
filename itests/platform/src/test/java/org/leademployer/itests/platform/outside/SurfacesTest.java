/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;

/** Partners' programs read these: names and forms do not change. */
public class SurfacesTest {

    private static final String DIGEST = "[0-9a-f]{64}";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String POUNDS = "\\d+\\.\\d{2}";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    @Test
    public void openApiDocumentDescribesEveryAddress() {
        JsonNode document = http.get("openapi.json").ok();

        assertTrue(document.path("openapi").asText().startsWith("3."));
        assertFalse(document.path("info").path("title").asText().isBlank());
        for (String path : List.of(
                "/schedules/{schedule}/variants",
                "/contracts",
                "/contracts/{contract}",
                "/contracts/{contract}/charges",
                "/contracts/{contract}/tribunal-shares",
                "/contracts/{contract}/handling-plan",
                "/contracts/{contract}/breach-plan",
                "/contracts/{contract}/data-protection-protocol",
                "/contracts/{contract}/gaps",
                "/contracts/{contract}/sign",
                "/contracts/{contract}/start",
                "/calculations/{calculation}/replay",
                "/placements/import")) {
            assertTrue(path + " in " + pathsOf(document), pathsOf(document).contains(shape(path)));
        }
    }

    @Test
    public void openApiDocumentSaysOfEveryOperationWhatItIsFor() {
        JsonNode document = http.get("openapi.json").ok();

        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        String name = operation.getKey() + " " + path.getKey();
                        assertFalse(
                                name,
                                operation.getValue().path("summary").asText().isBlank());
                        assertFalse(name, operation.getValue().path("responses").isEmpty());
                    }
                }));
    }

    @Test
    public void sch1_variantsAreListedWithIdentityTermsAndBundle() {
        Figures figures = Figures.of("wessex", Book.version()).with("validTo", "2030-03-31");
        deployments.deploy(figures);

        JsonNode variant =
                PLATFORM.schedules().find("wessex", figures.version()).orElseThrow();

        assertTrue(variant.get("schedule").isInt());
        assertEquals(6, variant.get("schedule").intValue());
        assertEquals("2020-04-01", variant.get("validFrom").textValue());
        assertEquals("2030-03-31", variant.get("validTo").textValue());
        assertEquals("configuration", variant.get("source").textValue());
        assertMatches(DIGEST, variant.get("termsSha256"));
        assertBundle(variant.get("bundle"));
    }

    @Test
    public void con1_contractsAreListedAndRead() {
        ContractFile contract = PLATFORM.book().lot("wessex").contract();

        JsonNode listed = null;
        for (JsonNode item : http.get("contracts?region=wessex&limit=1000").ok().get("items")) {
            if (item.get("id").textValue().equals(contract.id())) {
                listed = item;
            }
        }
        assertEquals(contract.reference(), listed.get("reference").textValue());
        assertEquals("wessex", listed.get("region").textValue());
        assertEquals(listed, contract.read());
        assertEquals(
                "by reference too",
                listed,
                http.get("contracts/" + contract.reference()).ok());
    }

    @Test
    public void fin1_chargesHaveTotalPayersAndBasis() {
        Book.Lot lot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee());
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);

        JsonNode charges = lot.contract().signedOn(figures).charges();

        assertMatches(POUNDS, charges.get("total"));
        assertMatches(DIGEST, charges.get("inputSha256"));
        assertFalse(charges.get("calculationId").textValue().isBlank());
        assertEquals(
                "service fee and occupational health", 2, charges.get("payers").size());
        for (JsonNode payer : charges.get("payers")) {
            assertEquals(lot.site().substring(0, 3), payer.get("payer").textValue());
            assertTrue(List.of("SERVICE_FEE", "OCCUPATIONAL_HEALTH")
                    .contains(payer.get("kind").textValue()));
            assertMatches(POUNDS, payer.get("amount"));
        }
        assertEquals(1, charges.get("basis").size());
        JsonNode basis = charges.get("basis").get(0);
        assertMatches(DATE, basis.get("from"));
        assertMatches(DATE, basis.get("to"));
        assertEquals(6, basis.get("schedule").intValue());
        assertEquals("wessex", basis.get("region").textValue());
        assertEquals(figures.version(), basis.get("version").textValue());
        assertMatches(DIGEST, basis.get("termsSha256"));
        assertBundle(basis.get("bundle"));
    }

    @Test
    public void malformedJsonIsAProblemThatNamesNoInternals() {
        for (String body : List.of("{", "[]", "\"text\"", "{\"reference\": {\"a\": 1}}", "{\"unknown\": 1}", "")) {
            String detail = http.post("contracts", "application/json", body)
                    .problem(400, "invalid-input")
                    .toString();

            assertFalse(detail, detail.contains("Exception") || detail.contains("org.") || detail.contains("java."));
        }
    }

    @Test
    public void unknownIdsAndAddressesAreProblems() {
        http.get("contracts/nothing").problem(404, "not-found");
        http.get("contracts/nothing/charges?from=2021-08-01&to=2021-08-02").problem(404, "not-found");
        http.post("calculations/nothing/replay").problem(404, "not-found");
        http.get("charges/nothing").problem(404, "not-found");
        http.get("nowhere").problem(404, "not-found");
        http.get("contracts?region=atlantis").problem(400, "unknown-region", "ORG-1");
    }

    @Test
    public void wrongMethodsAndMediaTypesAreProblems() {
        assertTrue(http.put("contracts", List.of()).contentType().startsWith("application/problem+json"));
        assertEquals(405, http.put("contracts", List.of()).status());
        assertEquals(415, http.post("contracts", "text/plain", "x").status());
        assertTrue(http.post("contracts", "text/plain", "x").contentType().startsWith("application/problem+json"));
    }

    @Test
    public void everyAnswerCarriesACorrelationId() {
        assertTrue(
                http.get("contracts").headers().firstValue("X-Correlation-ID").isPresent());
        assertEquals(
                http.get("contracts/nothing")
                        .json()
                        .get("correlationId")
                        .textValue()
                        .isBlank(),
                false);
    }

    private static void assertBundle(JsonNode bundle) {
        assertFalse(bundle.get("symbolicName").textValue().isBlank());
        assertFalse(bundle.get("version").textValue().isBlank());
        assertMatches(DIGEST, bundle.get("sha256"));
    }

    private static void assertMatches(String form, JsonNode text) {
        assertTrue(text + " as text", text != null && text.isTextual());
        assertTrue(text + " as " + form, text.textValue().matches(form));
    }

    /** Addresses with their parameters' names left out. */
    private static List<String> pathsOf(JsonNode document) {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(path -> paths.add(shape(path)));
        return paths;
    }

    private static String shape(String path) {
        return path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "{}");
    }
}
