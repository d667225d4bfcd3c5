/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Gate;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.BlockingSchedule6;
import org.leademployer.itests.platform.variants.FlatSchedule6;
import org.leademployer.itests.platform.variants.ThrowingSchedule6;

/** A variant that nobody has adopted, over the real book, and beside real calculations (SCH-6). */
public class SimulationTest {

    private static final String REGION = "east-midlands";
    private static final String SIMULATIONS = "schedules/6/simulations";
    private static final String[] MONTHS = {"2021-08-01", "2021-10-31"};

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Figures agreed = Figures.of(REGION, Book.version()).serviceFeeAlone("388.00");
    private final Figures candidate = Figures.of(REGION, Book.version()).serviceFeeAlone("400.00");
    private final Book.Lot lot = PLATFORM.book().lot(REGION);
    private ContractFile contract;

    @Before
    public void signAContract() {
        deployments.deployAll(agreed, candidate);
        lot.imported(lot.trainee(), lot.trainee());
        contract = lot.contract().signedOn(agreed);
    }

    @Test
    public void sch6_showsMoneyByPayerTodayThenAndWhy_andChangesNothing() {
        JsonNode charges = contract.charges(MONTHS[0], MONTHS[1]);
        int calculations = calculations();

        Answer accepted = start(REGION, candidate.version());
        accepted.expect(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertTrue(
                location,
                location.endsWith(SIMULATIONS + "/" + accepted.json().get("id").asText()));
        JsonNode done = ended(accepted);

        assertEquals(done.toString(), "DONE", done.get("state").asText());
        assertEquals(1.0, done.get("progress").asDouble(), 0);
        JsonNode mine = find(done.get("contracts"), "reference", contract.reference());
        assertEquals("195.60", charges.get("total").asText());
        assertEquals("today is what charges say", "195.60", mine.get("today").asText());
        assertEquals(
                "2 x 400 x 92 / 365, each rounded", "201.64", mine.get("then").asText());
        assertEquals("6.04", mine.get("difference").asText());
        assertEquals(2, mine.get("entries").asInt());
        JsonNode payer = find(done.get("payers"), "payer", trust());
        assertEquals("195.60", payer.get("today").asText());
        assertEquals("201.64", payer.get("then").asText());
        assertEquals("6.04", payer.get("difference").asText());
        assertEquals(
                candidate.version(),
                done.get("basis").get("candidate").get("version").asText());
        JsonNode today = find(done.get("basis").get("today"), "contract", contract.reference());
        assertEquals(agreed.version(), today.get("version").asText());
        assertEquals(64, today.get("bundle").get("sha256").asText().length());
        assertEquals(64, done.get("basis").get("inputSha256").asText().length());
        assertEquals("admin", done.get("askedBy").asText());
        assertFalse(done.get("deviations").isEmpty());

        assertEquals("nothing was calculated for keeps", calculations, calculations());
    }

    @Test
    public void sch6_leavesAReportAsCsvAsAPageAndOnTheConsole() {
        JsonNode done = ended(start(REGION, candidate.version()));
        String path = SIMULATIONS + "/" + done.get("id").asText();
        Answer csv = PLATFORM.http().get(path + ".csv").expect(200);
        assertTrue(csv.contentType(), csv.contentType().startsWith("text/csv"));
        assertTrue(csv.body(), csv.body().startsWith("payer,today,then,difference\r\n"));
        assertTrue(csv.body(), csv.body().contains(trust() + ",195.60,201.64,6.04\r\n"));
        Answer page = PLATFORM.http().get(path + "/report").expect(200);
        assertTrue(page.contentType(), page.contentType().startsWith("text/html"));
        for (String part : new String[] {
            "<html lang=\"en-GB\">", "<title>", "<h1>", "<svg role=\"img\"", "<desc", "scope=\"col\"", trust(), "201.64"
        }) {
            assertTrue(part + " in " + page.body(), page.body().contains(part));
        }
        assertFalse("nothing runs", page.body().contains("<script"));
        assertFalse("nothing from elsewhere", page.body().contains("http"));
        JsonNode table = PLATFORM.console()
                .run("schedule:simulation --payers --json " + done.get("id").asText())
                .json();
        assertEquals("201.64", find(table, "payer", trust()).get("then").asText());
        assertTrue(PLATFORM.console()
                .run("schedule:simulate --wait 6 " + REGION + ":" + candidate.version() + " " + REGION
                        + " 2021-08-01 2021-10-31")
                .out()
                .contains("201.64"));
        assertFalse(PLATFORM.http().get(SIMULATIONS).ok().isEmpty());
    }

    @Test
    public void sch8_aCandidateThatThrowsFailsTheSimulationByName() {
        String version = Book.version();
        deployments.deploy(VariantJar.of(ThrowingSchedule6.class, REGION, version));
        JsonNode failed = ended(start(REGION, version));
        assertEquals("FAILED", failed.get("state").asText());
        assertEquals("variant-failed", failed.get("failure").get("code").asText());
        assertTrue(failed.get("failure").get("detail").asText().contains(REGION + " " + version));
        PLATFORM.http()
                .get(SIMULATIONS + "/" + failed.get("id").asText() + "/report")
                .problem(409, "simulation-not-done", "SCH-6");
        PLATFORM.http().delete(SIMULATIONS + "/" + failed.get("id").asText()).problem(409, "simulation-ended", "SCH-6");
    }

    @Test
    public void sch6_isCancelledInTheMidstOfAVariant() {
        String version = Book.version();
        try (Gate gate = new Gate()) {
            deployments.deploy(VariantJar.of(
                    BlockingSchedule6.class,
                    "6",
                    REGION,
                    version,
                    Map.of(FlatSchedule6.PRICE, "1.00", BlockingSchedule6.GATE, Integer.toString(gate.port()))));
            Answer accepted = start(REGION, version);
            gate.awaitCalculation();
            String path =
                    SIMULATIONS + "/" + accepted.expect(202).json().get("id").asText();
            assertEquals("RUNNING", PLATFORM.http().get(path).ok().get("state").asText());
            assertEquals(
                    "CANCELLED", PLATFORM.http().delete(path).ok().get("state").asText());
            assertEquals(
                    "CANCELLED", PLATFORM.http().get(path).ok().get("state").asText());
            gate.release();
        }
        assertEquals(
                "the next one runs",
                "DONE",
                ended(start(REGION, candidate.version())).get("state").asText());
    }

    @Test
    public void sch6_refusesWhatIsUnknownOrMalformed() {
        for (String path : new String[] {"/none", "/none.csv", "/none/report"}) {
            PLATFORM.http().get(SIMULATIONS + path).problem(404, "not-found");
        }
        PLATFORM.http().delete(SIMULATIONS + "/none").problem(404, "not-found");
        String id = ended(start(REGION, candidate.version())).get("id").asText();
        PLATFORM.http().get("schedules/8/simulations/" + id).problem(404, "not-found");
        JsonNode all = PLATFORM.http()
                .post(SIMULATIONS, Map.of("variant", Map.of("region", "No Region", "version", "1"), "from", "soon"))
                .problem(400, "invalid-input");
        assertEquals(all.toString(), 5, all.get("errors").size());
        PLATFORM.http().post(SIMULATIONS, "application/json", "{").expectRefusal();
        start("nowhere", candidate.version(), REGION).problem(409, "variant-not-deployed", "SCH-4");
        start(REGION, candidate.version(), "nowhere").problem(400, "unknown-region", "ORG-1");
        PLATFORM.http()
                .post(
                        SIMULATIONS,
                        Map.of(
                                "variant",
                                Map.of("region", REGION, "version", candidate.version()),
                                "region",
                                REGION,
                                "from",
                                "2021-08-02",
                                "to",
                                "2021-08-01"))
                .problem(400, "invalid-input", "SCH-10");
    }

    @Test
    public void sch6_aShadowIsKeptBesideWhatWasCalculated() {
        String path = "contracts/" + contract.id() + "/shadows/6";
        JsonNode set = PLATFORM.http()
                .put(path, Map.of("region", REGION, "version", candidate.version()))
                .ok();
        assertEquals(candidate.version(), set.get("candidate").get("version").asText());
        JsonNode charges = contract.charges(MONTHS[0], MONTHS[1]);
        assertEquals("the answer is as ever", "195.60", charges.get("total").asText());
        JsonNode difference = Await.value("the shadow", () -> {
            JsonNode kept = PLATFORM.http().get(path).ok().get("differences");
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(0));
        });
        assertEquals("195.60", difference.get("today").asText());
        assertEquals("201.64", difference.get("then").asText());
        assertEquals("6.04", difference.get("difference").asText());
        assertTrue(PLATFORM.console()
                .run("schedule:shadows " + contract.reference())
                .out()
                .contains("201.64"));
        PLATFORM.http().delete(path).expect(200);
        PLATFORM.http().delete(path).problem(404, "not-found");
        PLATFORM.http()
                .put(path, Map.of("region", REGION, "version", "9.9.9"))
                .problem(409, "variant-not-deployed", "SCH-4");
    }

    private Answer start(String region, String version) {
        return start(region, version, REGION);
    }

    private Answer start(String region, String version, String node) {
        return PLATFORM.http()
                .post(
                        SIMULATIONS,
                        Map.of(
                                "variant",
                                Map.of("region", region, "version", version),
                                "region",
                                node,
                                "from",
                                MONTHS[0],
                                "to",
                                MONTHS[1]));
    }

    private JsonNode ended(Answer accepted) {
        String path = SIMULATIONS + "/" + accepted.expect(202).json().get("id").asText();
        return Await.value("the end of " + path, () -> {
            JsonNode now = PLATFORM.http().get(path).ok();
            String state = now.get("state").asText();
            return state.equals("QUEUED") || state.equals("RUNNING") ? Optional.empty() : Optional.of(now);
        });
    }

    private int calculations() {
        return PLATFORM.http().get("calculations?limit=1000").ok().size();
    }

    private String trust() {
        return lot.site().substring(0, 3);
    }

    private static JsonNode find(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(one -> one.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + array));
    }
}
