/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;

/** Variants side by side, deviations with reasons, the index, months proven, certificates checked, pins repaired. */
public class ComparisonTest {

    private static final String REGION = "wessex";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String line = Book.version().replaceAll("\\.\\d+$", "");
    private final Figures agreed = figures(7, "401.50");
    private final Figures same = figures(8, "401.50");
    private final Figures dearer = figures(9, "402.00");
    private ContractFile contract;
    private String calculation;

    @Before
    public void calculate() {
        deployments.deployAll(agreed, same, dearer);
        Book.Lot lot = PLATFORM.book().lot(REGION);
        lot.imported(lot.trainee());
        contract = lot.contract().signedOn(agreed);
        calculation = contract.charges().get("calculationId").textValue();
    }

    @Test
    public void sch6_twoVariantsStandSideBySide() {
        String path = "schedules/6/compare?left=" + name(agreed) + "&right=" + name(dearer);
        JsonNode compared = PLATFORM.http().get(path).ok();

        assertEquals(1, compared.get("differentTerms").intValue());
        assertTrue(compared.get("bundlesEqual").booleanValue());
        JsonNode fee = term(compared, "price.service-fee");
        assertEquals("401.50", fee.get("left").textValue());
        assertEquals("402.00", fee.get("right").textValue());
        assertFalse(fee.get("equal").booleanValue());
        assertFalse(fee.get("meaning").textValue().isBlank());

        Answer csv = PLATFORM.http().get(path, "text/csv").expect(200);
        assertTrue(csv.toString(), csv.body().startsWith("name,left,right,equal,unit,meaning"));
        JsonNode refused = PLATFORM.http()
                .get("schedules/6/compare?left=nowhere&right=x:y")
                .problem(400, "invalid-input");
        assertEquals(2, refused.get("errors").size());
        PLATFORM.http()
                .get("schedules/6/compare?left=" + name(agreed) + "&right=wessex:0.0.9")
                .problem(409, "variant-not-deployed", "SCH-4");
        JsonNode console = PLATFORM.console()
                .run("schedule:compare --json --different 6 " + name(agreed) + " " + name(dearer))
                .succeeded()
                .json();
        assertEquals(1, console.size());
    }

    @Test
    public void sch7_deviationsAreListedAndExplained_andTheIndexFollows() {
        String deviations = "schedules/deviations?schedule=6&contract=" + contract.reference();
        JsonNode before = PLATFORM.http().get(deviations).ok();
        assertTrue(before.toString(), before.get("unexplained").intValue() > 0);
        Map<String, String> reason = Map.of(
                "reason", "Agreed in the tender",
                "agreedBy", "Postgraduate Dean",
                "agreedOn", "2021-02-01");
        String path = "contracts/" + contract.id() + "/deviations/6/price.service-fee";

        JsonNode explained = PLATFORM.http().put(path, reason).ok();

        assertEquals("EXPLAINED", explained.get("state").textValue());
        JsonNode after = PLATFORM.http().get(deviations).ok();
        assertEquals(
                before.get("unexplained").intValue() - 1,
                after.get("unexplained").intValue());
        assertEquals(
                3,
                PLATFORM.http()
                        .put(path, Map.of())
                        .problem(400, "invalid-input")
                        .get("errors")
                        .size());
        JsonNode index = PLATFORM.http()
                .get("schedules/standardisation?schedule=6&region=" + REGION)
                .ok()
                .get("regions")
                .get(0);
        assertEquals(REGION, index.get("region").textValue());
        assertTrue(index.get("numerator").longValue() < index.get("denominator").longValue());
        assertTrue(PLATFORM.http()
                .get("schedules/usage?schedule=6")
                .ok()
                .toString()
                .contains(contract.reference()));
        String pins = PLATFORM.console().run("schedule:pins").succeeded().text();
        assertTrue(pins, pins.contains(contract.reference()));
    }

    @Test
    public void sch5_aMonthIsProven_andACertificateCanBeCheckedByOthers() throws Exception {
        JsonNode run = PLATFORM.http()
                .post("calculations/replays", Map.of("month", "2021-09", "contract", contract.reference()))
                .ok();
        assertEquals(1, run.get("count").intValue());
        assertEquals(1, run.get("equal").intValue());
        PLATFORM.console()
                .run("schedule:replay --month 2021-09 --contract " + contract.reference())
                .succeeded();
        String path = "calculations/" + calculation + "/certificate";
        JsonNode certificate = PLATFORM.http().get(path).ok();
        assertTrue(certificate.get("replay").get("equal").booleanValue());
        assertEquals(
                contract.reference(),
                certificate.get("contract").get("reference").textValue());
        Answer page = PLATFORM.http().get(path, "text/html").expect(200);
        assertTrue(
                page.body(), page.body().contains(calculation) && !page.body().contains("<script"));
        assertEquals(
                "application/zip",
                PLATFORM.http().get(path, "application/zip").expect(200).contentType());

        Path zip = folder.getRoot().toPath().resolve("proof.zip");
        PLATFORM.console()
                .run("schedule:certificate --out " + zip + " " + calculation)
                .succeeded();

        assertTrue(Files.size(zip) > 0);
        Map<String, byte[]> files = unpack(zip);
        String sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertEquals(files.size(), sums.lines().count());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
            assertTrue(file.getKey(), sums.contains(digest + "  " + file.getKey() + "\n"));
        }
        assertTrue(files.containsKey("result/" + certificate.get("resultSha256").textValue()));
        PLATFORM.console()
                .run("schedule:certificate --out " + zip + " " + calculation)
                .failed();
    }

    @Test
    public void sch3_aRepairMovesTheContractOnlyWhenNothingChanges() {
        String path = "contracts/" + contract.id() + "/repairs";
        JsonNode refused = PLATFORM.http()
                .post(path, Map.of("schedule", "6", "version", dearer.version()))
                .problem(409, "repair-changes-results", "SCH-3");
        assertTrue(refused.toString(), refused.get("missing").get(0).textValue().contains(calculation));
        assertEquals(agreed.version(), pinned());
        PLATFORM.http()
                .post(path, Map.of("schedule", "6", "version", "99.0.1"))
                .problem(409, "change-control-required", "CON-9");
        JsonNode trial = PLATFORM.http()
                .post(path, Map.of("schedule", "6", "version", same.version(), "trial", true))
                .ok();
        assertTrue(trial.get("allEqual").booleanValue());
        assertEquals(agreed.version(), pinned());

        PLATFORM.console()
                .run("contract:repair " + contract.reference() + " 6 " + name(same))
                .succeeded();

        assertEquals(same.version(), pinned());
        assertTrue(contract.read().toString().contains(same.version()));
        assertTrue(PLATFORM.schedules().replay(calculation).get("equal").booleanValue());
    }

    private String pinned() {
        for (JsonNode pin : PLATFORM.http().get("schedules/6/pins").ok()) {
            if (pin.get("contractId").textValue().equals(contract.id())) {
                return pin.get("version").textValue();
            }
        }
        throw new AssertionError("nothing is pinned");
    }

    private Figures figures(int micro, String fee) {
        return Figures.of(REGION, line + "." + micro).serviceFeeAlone(fee);
    }

    private static JsonNode term(JsonNode compared, String name) {
        for (JsonNode term : compared.get("terms")) {
            if (term.get("name").textValue().equals(name)) {
                return term;
            }
        }
        throw new AssertionError("no term " + name + " in " + compared);
    }

    private static String name(Figures figures) {
        return figures.region() + ":" + figures.version();
    }

    private static Map<String, byte[]> unpack(Path zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }
}
