/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.TermsOnlyVariant;

public class ContractLifecycleTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    @ClassRule
    public static final Deployments FOR_ALL = new Deployments();

    private static final Figures FIGURES = Figures.of("west-midlands", Book.version());

    private final Book.Lot lot = PLATFORM.book().lot("west-midlands");

    @BeforeClass
    public static void deployFigures() {
        FOR_ALL.deploy(FIGURES);
    }

    @Test
    public void con2_draftHasTenSchedulesOfWhichFiveAreLoaded() {
        JsonNode contract = lot.contract().read();

        assertEquals("DRAFT", contract.get("state").textValue());
        assertEquals(10, contract.get("schedules").size());
        for (JsonNode schedule : contract.get("schedules")) {
            boolean preLoaded =
                    List.of(1, 2, 3, 4, 9).contains(schedule.get("number").intValue());
            assertEquals(
                    schedule.toString(),
                    preLoaded ? "LOADED" : "OUTSTANDING",
                    schedule.get("status").textValue());
        }
    }

    @Test
    public void con13_theTierComesFromTheAssessment_andIsNotTypedInAfterIt() {
        Http http = PLATFORM.http();
        ContractFile contract = lot.contract();
        String tiering = "contracts/" + contract.id() + "/tiering";
        http.post(tiering).problem(409, "not-assessed", "CON-13");
        String assessment = "assessments/"
                + http.post(
                                "assessments",
                                Map.of(
                                        "questionnaire", "tiering",
                                        "subject", Map.of("type", "contract", "id", contract.reference()),
                                        "region", "west-midlands"))
                        .expect(201)
                        .json()
                        .get("id")
                        .textValue();
        http.put(
                        assessment + "/answers",
                        Map.of(
                                "answers",
                                List.of(
                                        Map.of(
                                                "question", "annual-value",
                                                "value", "250000.00",
                                                "evidence", "the cost plan"),
                                        Map.of("question", "personal-data", "value", "SPECIAL_CATEGORY"),
                                        Map.of("question", "supply", "value", "MONTHS_12"),
                                        Map.of("question", "trainees", "value", "100"),
                                        Map.of("question", "failure", "value", "DELAY"))))
                .expect(200);
        http.post(tiering).problem(409, "not-assessed", "CON-13");
        http.post(assessment + "/complete").expect(200);

        JsonNode tiered = http.post(tiering).expect(200).json();

        // 40 x 50 + 15 x 100 + 15 x 50 + 15 x 50 of a hundred.
        assertEquals("SILVER", tiered.at("/record/tier").textValue());
        assertTrue(contract.gaps().stream().noneMatch(gap -> gap.contains("tiering")));
        contract.tryComplete(Map.of("tier", "BRONZE")).problem(409, "tier-is-assessed", "CON-13");
        JsonNode evidence =
                http.get("contracts/" + contract.id() + "/principles").ok();
        assertTrue(evidence.toString(), evidence.toString().contains(assessment.substring("assessments/".length())));
        assertEquals(
                "SILVER",
                PLATFORM.console()
                        .run("contract:tier --json " + contract.reference())
                        .json()
                        .get("tier")
                        .textValue());
    }

    @Test
    public void con3_startIsRefusedWithEverythingThatIsMissingAtOnce() {
        ContractFile contract = lot.contract();

        JsonNode problem = contract.tryStart("2021-04-01").problem(409, "start-refused", "CON-3");
        String missing = problem.get("missing").toString();

        for (String part : List.of(
                "signed contract",
                "senior contract owner",
                "contract owner",
                "commercial contract manager",
                "finance contact of the commissioner",
                "finance contact of the lead employer",
                "tiering",
                "risk-sharing agreement",
                "GDPR",
                "schedule 5",
                "schedule 6",
                "schedule 7",
                "schedule 8",
                "schedule 10")) {
            assertTrue(part + " in " + missing, missing.contains(part));
        }
        assertEquals(
                "the gate and the gaps say the same",
                contract.gaps().size(),
                problem.get("missing").size());
        assertEquals("DRAFT", contract.read().get("state").textValue());
    }

    @Test
    public void con3_startsOnceNothingIsMissing() {
        String version = Book.version();
        deployments.drop(termsOnly("8", version));
        deployments.drop(termsOnly("10", version));
        ContractFile contract = lot.contract().completed().populated(5).pinned(6, FIGURES.region(), FIGURES.version());
        awaitPinned(contract, 8, version);
        awaitPinned(contract, 10, version);
        contract.tryDefer(7, "2021-12-31", "mobilisation still runs").expect(200);
        contract.signed();

        assertEquals(List.of(), contract.gaps());
        assertEquals(
                "RUNNING", contract.tryStart("2021-04-01").ok().get("state").textValue());
        contract.tryStart("2021-04-01").problem(409, "already-running");
    }

    @Test
    public void con3_pinOfWhatIsGoneIsAGapAgain() {
        String version = Book.version();
        ContractFile contract = lot.contract();
        Dropped eight = deployments.drop(termsOnly("8", version));
        awaitPinned(contract, 8, version);
        contract.signedOn(FIGURES);
        assertTrue(contract.gaps().stream().noneMatch(gap -> gap.contains("schedule 8")));

        eight.remove();

        Await.until("a gap for schedule 8", () -> contract.gaps().stream()
                .anyMatch(gap -> gap.contains("schedule 8") && gap.contains("not deployed")));
    }

    @Test
    public void sch3_signaturePinsTheNewestOfTheNode() {
        Figures newer = Figures.of("west-midlands", Book.version()).serviceFeeAlone("1.00");
        Figures notYet = Figures.of("west-midlands", Book.version()).with("validFrom", "2022-04-01");
        deployments.deployAll(newer, notYet);

        JsonNode signed = lot.contract().signed().read();

        assertEquals("SIGNED", signed.get("state").textValue());
        assertEquals(
                "west-midlands:" + newer.version(),
                signed.get("schedules").get(5).get("variant").textValue());
    }

    @Test
    public void sch4_pinToWhatIsNotThereIsRefused() {
        JsonNode problem =
                lot.contract().tryPin(6, "west-midlands", "99.0.0").problem(409, "variant-not-deployed", "SCH-4");

        assertTrue(problem.toString(), problem.get("detail").textValue().contains("west-midlands 99.0.0"));
        lot.contract().tryPin(6, "atlantis", "1.0.0").expectProblem();
        lot.contract().tryPin(6, "west-midlands", "one").problem(400, "invalid-input");
        lot.contract().tryPin(5, FIGURES.region(), FIGURES.version()).problem(400, "invalid-input");
    }

    @Test
    public void sch3_pinOfAnotherRegionIsRefused() {
        PLATFORM.book()
                .lot("wessex")
                .contract()
                .tryPin(6, FIGURES.region(), FIGURES.version())
                .problem(422, "variant-of-other-region", "SCH-3");
    }

    @Test
    public void con9_signedContractChangesByChangeControlAlone() {
        ContractFile contract = lot.contract().signedOn(FIGURES);

        contract.tryPin(6, FIGURES.region(), FIGURES.version()).problem(409, "change-control-required", "CON-9");
        contract.trySign("2021-03-02").problem(409, "already-signed");
    }

    @Test
    public void con2_isSignedBeforeItCommences() {
        lot.contract().trySign("2021-04-01").problem(422, "signed-too-late", "CON-2");
        lot.contract("2090-04-01", "2091-03-31").trySign("2090-01-01").problem(400, "invalid-input");
    }

    @Test
    public void con1_samePostsAreNotCoveredTwice() {
        lot.contract().signedOn(FIGURES);

        JsonNode problem = lot.contract().trySign("2021-03-01").problem(409, "lot-covered-twice", "CON-1");
        assertTrue(problem.toString(), problem.get("detail").textValue().contains("IT-"));
    }

    @Test
    public void con1_referenceIsTakenOnce() {
        lot.tryContract(lot.contract().reference(), "2021-04-01", "2022-03-31")
                .problem(409, "reference-taken", "CON-1");
    }

    @Test
    public void con1_everythingWrongWithADraftIsNamedAtOnce() {
        Answer answer = PLATFORM.http()
                .post(
                        "contracts",
                        Map.of(
                                "reference",
                                "no spaces here",
                                "lot",
                                Map.of("title", "A lot", "region", "North West"),
                                "leadEmployer",
                                "?",
                                "value",
                                "much",
                                "term",
                                Map.of("from", "2022-03-31", "to", "2021-04-01")));

        List<String> fields = answer.problem(400, "invalid-input").get("errors").findValuesAsText("field");

        assertTrue(fields.toString(), fields.containsAll(List.of("lot.region", "leadEmployer", "value", "term")));
    }

    @Test
    public void con4_educationContractIsRefused() {
        PLATFORM.http()
                .post(
                        "contracts",
                        Map.of(
                                "reference",
                                "IT-CON-4",
                                "lot",
                                Map.of("title", "A lot", "region", "wessex"),
                                "leadEmployer",
                                "RTD",
                                "vehicle",
                                "NHS_EDUCATION_CONTRACT",
                                "value",
                                "1.00",
                                "term",
                                Map.of("from", "2021-04-01", "to", "2022-03-31")))
                .problem(422, "vehicle-refused", "CON-4");
    }

    @Test
    public void con3_onlySchedules5And7MayBeDeferred() {
        ContractFile contract = lot.contract();

        contract.tryDefer(6, "2021-12-31", "later").problem(422, "schedule-cannot-be-deferred", "CON-3");
        contract.tryPopulate(1).problem(422, "schedule-not-populated-by-hand", "CON-3");
        contract.tryDefer(5, "2021-12-31", " ").problem(400, "invalid-input");
    }

    @Test
    public void con2_recordReadBeforeAnotherChangedItIsNotOverwritten() {
        ContractFile contract = lot.contract();
        Http read = contract.asRead();
        contract.tryComplete(Map.of("tier", "GOLD")).expect(200);

        read.patch("contracts/" + contract.id() + "/record", Map.of("tier", "BRONZE"))
                .problem(412, "precondition-failed");

        assertEquals("GOLD", contract.read().get("record").get("tier").textValue());
    }

    private static VariantJar termsOnly(String schedule, String version) {
        return VariantJar.of(TermsOnlyVariant.class, schedule, "west-midlands", version, Map.of());
    }

    /** There is no list of schedules 8 and 10 to look at: pinning says whether one is there. */
    private static void awaitPinned(ContractFile contract, int schedule, String version) {
        Await.until(
                "schedule " + schedule + " west-midlands " + version + " to be pinned",
                () -> contract.tryPin(schedule, "west-midlands", version).status() == 200);
    }
}
