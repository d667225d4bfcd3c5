/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;
import org.leademployer.itests.platform.rest.ApiClient;
import org.leademployer.itests.platform.rest.ApiException;
import org.leademployer.itests.platform.rest.ApiResponse;
import org.leademployer.itests.platform.rest.api.ChargesApi;
import org.leademployer.itests.platform.rest.api.ContractsApi;
import org.leademployer.itests.platform.rest.api.PlacementsApi;
import org.leademployer.itests.platform.rest.api.SimulationsApi;
import org.leademployer.itests.platform.rest.model.Charges;
import org.leademployer.itests.platform.rest.model.Contract;
import org.leademployer.itests.platform.rest.model.ImportReport;
import org.leademployer.itests.platform.rest.model.Problem;
import org.leademployer.itests.platform.rest.model.RecordParts;
import org.leademployer.itests.platform.rest.model.Simulation;
import org.leademployer.itests.platform.rest.model.SimulationCandidate;
import org.leademployer.itests.platform.rest.model.SimulationRequest;

/** What partners do with the OpenAPI document: they read it, and have a client generated from it. */
public class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Path GENERATED_FROM = Path.of(System.getProperty("openapi.file"));
    private static final String REGION = "east-midlands";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    /** With -Dopenapi.rewrite=true the file is written instead, and the client generated from it the next time. */
    @Test
    public void documentIsTheOneThatPartnersHave() throws IOException {
        Map<?, ?> answered = JSON.convertValue(document(), TreeMap.class);
        String text = JSON.writeValueAsString(answered) + "\n";
        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.writeString(GENERATED_FROM, text);
        }

        JsonNode known = JSON.readTree(GENERATED_FROM.toFile());
        List<String> differences = new ArrayList<>();
        compare("", known, JSON.readTree(text), differences);
        assertEquals("see -Dopenapi.rewrite=true", List.of(), differences);
    }

    @Test
    public void everyOperationSaysWhatItIsCalledWhatForWhatItAnswersAndWhoMay() {
        Set<String> ids = new HashSet<>();
        List<String> lacking = new ArrayList<>();
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    JsonNode described = operation.getValue();
                    String id = described.path("operationId").asText();
                    require(ids.add(id) && id.matches("[a-z]+[a-zA-Z]+"), id, "an id of its own", lacking);
                    require(!described.path("summary").asText().isBlank(), id, "a summary", lacking);
                    require(!described.path("tags").isEmpty(), id, "a tag", lacking);
                    require(!described.path("x-permission").asText().isBlank(), id, "a permission", lacking);
                    boolean[] succeeds = {false};
                    described.get("responses").properties().forEach(answer -> {
                        String status = answer.getKey();
                        succeeds[0] |= status.startsWith("2");
                        require(
                                status.startsWith("3")
                                        || answer.getValue().path("content").findValue("schema") != null,
                                id,
                                "what it answers with " + status,
                                lacking);
                        if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
                            require(
                                    answer.getValue().path("content").has("application/problem+json"),
                                    id,
                                    "a problem with " + status,
                                    lacking);
                        }
                    });
                    require(succeeds[0], id, "what it answers when all is well", lacking);
                }));
        assertEquals(List.of(), lacking);
        assertTrue(ids.toString(), ids.containsAll(List.of("importPlacements", "readContract", "simulateVariant")));
    }

    @Test
    public void generatedClientImportsReadsChangesChargesAndSimulates() throws ApiException {
        Figures agreed = Figures.of(REGION, Book.version()).serviceFeeAlone("388.00");
        Figures candidate = Figures.of(REGION, Book.version()).serviceFeeAlone("400.00");
        deployments.deployAll(agreed, candidate);
        Book.Lot lot = PLATFORM.book().lot(REGION);
        ApiClient client = client();

        ImportReport report = new PlacementsApi(client)
                .importPlacements(
                        new Placements().row(lot.trainee()).row(lot.trainee()).csv(), null);
        assertEquals(2, report.getRows().intValue());
        assertEquals(0, report.getQuarantined().intValue());

        String reference = lot.contract().signedOn(agreed).reference();
        ContractsApi contracts = new ContractsApi(client);
        ApiResponse<Contract> read = contracts.readContractWithHttpInfo(reference, null, null);
        assertEquals(Contract.StateEnum.SIGNED, read.getData().getState());
        assertEquals("2021-03-01", read.getData().getSignedOn().toString());
        String tag = read.getHeaders().get("etag").get(0);
        RecordParts parts = new RecordParts().tier("GOLD");
        Contract changed = contracts.completeRecord(reference, parts, tag, null);
        assertEquals("GOLD", changed.getRecord().getTier().toString());
        ApiException stale =
                assertThrows(ApiException.class, () -> contracts.completeRecord(reference, parts, tag, null));
        assertEquals("precondition-failed", problem(client, stale).getCode());

        Charges charges = new ChargesApi(client).chargeContract(reference, "2021-08-01", "2021-10-31", null);
        assertEquals("195.60", charges.getTotal());
        assertEquals(agreed.version(), charges.getBasis().get(0).getVersion());

        SimulationsApi simulations = new SimulationsApi(client);
        Simulation asked = simulations.simulateVariant(
                "6",
                new SimulationRequest()
                        .variant(new SimulationCandidate().region(REGION).version(candidate.version()))
                        .region(REGION)
                        .from("2021-08-01")
                        .to("2021-10-31"),
                null);
        Await.until(
                "the simulation to be done",
                () -> simulations.readSimulation("6", asked.getId()).getState().equals("DONE"));
        Simulation done = simulations.readSimulation("6", asked.getId());
        assertEquals(
                "6.04",
                done.getPayers().stream()
                        .filter(payer -> payer.getPayer().equals(lot.site().substring(0, 3)))
                        .findFirst()
                        .orElseThrow()
                        .getDifference());
    }

    private static Problem problem(ApiClient client, ApiException refused) {
        try {
            return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (IOException e) {
            throw new AssertionError(refused.getResponseBody(), e);
        }
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + PLATFORM.platform().httpPort() + Http.API);
        String login = PLATFORM.http().authorization();
        client.setRequestInterceptor(request -> request.header("Authorization", login));
        return client;
    }

    private static JsonNode document() {
        return PLATFORM.http().get("openapi.json").ok();
    }

    private static void require(boolean fulfilled, String operation, String what, List<String> lacking) {
        if (!fulfilled) {
            lacking.add(operation + " lacks " + what);
        }
    }

    /** Names the places that differ: two whole documents side by side tell nobody anything. */
    private static void compare(String place, JsonNode known, JsonNode answered, List<String> differences) {
        if (known.isObject() && answered.isObject()) {
            Set<String> names = new HashSet<>();
            known.fieldNames().forEachRemaining(names::add);
            answered.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(place + "/" + name, known.path(name), answered.path(name), differences);
            }
        } else if (!known.equals(answered)) {
            differences.add(place + ": " + known + " -> " + answered);
        }
    }
}
