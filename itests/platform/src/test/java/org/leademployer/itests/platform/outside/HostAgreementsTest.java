/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;

public class HostAgreementsTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int HOSTS = 3220;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    @Test
    public void con11_3220AgreementsAreSentInOneGo_chasedAndCounted() {
        Book.Lot lot = new Book(http).lot("wessex");
        lot.imported(lot.trainee(), lot.trainee());
        String trust = lot.site().substring(0, 3);
        List<String> hosts = new ArrayList<>(List.of(trust));
        StringBuilder csv = new StringBuilder("ODS Code,Name,Kind,Region,Source\r\n");
        for (int i = 1; i < HOSTS; i++) {
            String code = "Y%05d".formatted(i);
            hosts.add(code);
            csv.append(code).append(",Practice ").append(i).append(",GP_PRACTICE,wessex,fictitious\r\n");
        }
        http.postCsv("hosts/import", csv.toString()).expect(200);
        ContractFile contract = signed(lot);
        String path = "contracts/" + contract.reference() + "/host-agreements";

        JsonNode report = http.post(path + "/send", Map.of("hosts", hosts, "sentOn", "2021-08-02"))
                .ok();
        JsonNode again = http.post(path + "/send", Map.of("hosts", hosts, "sentOn", "2021-08-02"))
                .ok();

        assertEquals(HOSTS, report.get("sent").intValue());
        assertEquals(HOSTS, report.get("hosts").size());
        assertEquals(0, again.get("sent").intValue());
        assertEquals(HOSTS, again.get("alreadyThere").intValue());
        assertEquals(
                List.of(3, 4),
                http
                        .postCsv(path + "/send/import", "ODS Code\r\n" + trust + "\r\nZZZ99\r\nno code!\r\n")
                        .problem(422, "import-refused", "CON-11")
                        .get("errors")
                        .findValues("line")
                        .stream()
                        .map(JsonNode::intValue)
                        .toList());
        http.postCsv(path + "/send/import?draft=perhaps", "ODS Code\r\n" + trust + "\r\n")
                .problem(400, "invalid-input", "CON-11");
        assertEquals(
                1,
                http.postCsv(path + "/send/import?sentOn=2021-08-02", "ODS Code\r\n" + trust + "\r\n")
                        .ok()
                        .get("alreadyThere")
                        .intValue());

        assertShare(path, 0, 2);
        assertEquals(
                "NOT_RETURNED",
                http.get(path + "/placements-at-risk?on=2021-08-02&limit=1")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("cause")
                        .textValue());
        http.with("If-Match", "\"1\"")
                .post(path + "/" + trust + "/changes", Map.of("act", "SIGN", "on", "2021-08-02", "enforceable", "true"))
                .expect(200);
        assertShare(path, 2, 2);
        assertEquals(
                0,
                http.get(path + "/placements-at-risk?on=2021-08-02")
                        .ok()
                        .get("items")
                        .size());

        assertEquals(HOSTS, wanted(contract));

        JsonNode run = http.post(path + "/reminders").ok();
        assertEquals(HOSTS - 1, run.get("recorded").intValue());
        assertEquals(0, http.post(path + "/reminders").ok().get("recorded").intValue());
        assertEquals(0, http.get(path + "/reminders").ok().size());
    }

    @Test
    public void x3_aContractThatIsNotThereIsUnknown_andGapsAreNamed() {
        http.get("contracts/NOWHERE-1/host-agreements").problem(404, "not-found");
        Book.Lot lot = new Book(http).lot("wessex");
        String path = "contracts/" + lot.contract().reference() + "/host-agreements";
        http.post(path + "/send", Map.of()).problem(409, "contract-not-signed", "CON-11");
        http.get(path + "?state=SHREDDED&expiringBy=never").problem(400, "invalid-input", "CON-11");
        http.get(path + "/T0000").problem(404, "not-found");
    }

    @Test
    public void everyTableIsAWorkbookToo_andTheDescriptionSaysSo() {
        for (String path : List.of("boards/bodies", "contracts", "hosts?limit=5")) {
            assertEquals(WORKBOOK, http.get(path, WORKBOOK).expect(200).contentType());
            String joined = path + (path.contains("?") ? "&" : "?");
            assertEquals(WORKBOOK, http.get(joined + "format=xlsx").expect(200).contentType());
            assertTrue(http.get(joined + "format=csv").expect(200).contentType().startsWith("text/csv"));
            http.get(joined + "format=pdf").problem(400, "invalid-input");
        }
        assertEquals(406, http.get("boards/bodies/lwab", WORKBOOK).status());
        JsonNode operation =
                http.get("openapi.json").ok().get("paths").get("/boards/bodies").get("get");
        assertTrue(operation.toString().contains(WORKBOOK));
        assertTrue(operation.toString().contains("\"format\""));
    }

    private ContractFile signed(Book.Lot lot) {
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);
        return lot.contract().signedOn(figures);
    }

    /** With how many hosts the portfolio says that an agreement is wanted. */
    private int wanted(ContractFile contract) {
        for (JsonNode line : http.get("portfolio?region=wessex&limit=500").ok().get("items")) {
            if (line.get("reference").textValue().equals(contract.reference())) {
                return line.get("hostAgreementsWanted").intValue();
            }
        }
        throw new AssertionError("not in the portfolio: " + contract.reference());
    }

    private void assertShare(String path, int covered, int placements) {
        JsonNode share = http.get(path + "/share?on=2021-08-02").ok();
        assertEquals(share.toString(), placements, share.get("placements").intValue());
        assertEquals(share.toString(), covered, share.get("placementsCovered").intValue());
    }
}
