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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Soap;

/** A claim from its registration to its shares, over REST, console and SOAP. */
public class TribunalClaimsTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final AtomicInteger NUMBER = new AtomicInteger(2_400_000);
    private static final String NAME = "Testdoctor Claimant";

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");
    private final String here = lot.site().substring(0, 3);

    @Test
    public void tri1_fromRegistrationToShares() {
        ContractFile contract = lot.contract().pinned(8, "national", "1.0.0");
        Map<String, Object> message = claim(contract, NUMBER.incrementAndGet() + "/2021");
        JsonNode claim = http.post("tribunals/claims", message).expect(201).json();
        String id = claim.get("id").textValue();
        String path = "tribunals/claims/" + id;

        assertEquals("2021-11-30", claim.get("responseDue").textValue());
        assertEquals("[\"CLAIMANT_NOT_PLACED\"]", claim.get("flags").toString());
        assertFalse(claim.toString().contains("Testdoctor"));
        assertEquals(id, http.post("tribunals/claims", message).ok().get("id").textValue());
        message.put("sentOn", "2021-11-03");
        http.post("tribunals/claims", message).problem(409, "claim-registered", "TRI-1");
        assertEquals(NAME, http.get(path + "/claimant").ok().get("name").textValue());

        JsonNode plan = http.post(path + "/plan").ok();
        assertEquals(6, plan.get("steps").size());
        assertEquals(6, http.get(path).ok().get("plan").size());
        Await.until(
                "the response among the deadlines",
                () -> http.get("deadlines?region=wessex&limit=500").body().contains(path));

        http.post(path + "/reserves", reserve(here, "100.00", "1000.00")).expect(201);
        http.post(path + "/reserves", reserve("ZZZ", "1.00", "1.00")).problem(400, "invalid-input", "TRI-4");
        JsonNode line = line(here);
        assertEquals("1100.00", line.get("reserve").textValue());
        assertEquals("1100.00", line.get("likely").textValue());
        assertEquals(1, line.get("openClaims").intValue());
        assertTrue(http.get("tribunals/exposure?region=wessex", "text/csv")
                .expect(200)
                .body()
                .contains(here));
        String page = http.get("tribunals/exposure/page?region=wessex", "text/html")
                .expect(200)
                .body();
        assertTrue(page, page.contains("<svg") && page.contains(here));

        http.post(path + "/shares").problem(409, "wrong-state", "TRI-3");
        change(path, Map.of("act", "FILE_RESPONSE", "on", "2021-11-25")).expect(200);
        change(path, Map.of("act", "SETTLE", "on", "2022-02-01", "costs", "100.00", "settlement", "900.00"))
                .expect(200);
        change(path, Map.of("act", "CLOSE")).problem(409, "money-not-shared", "TRI-3");
        JsonNode shares = http.post(path + "/shares").ok();
        assertEquals("1000.00", shares.get("total").textValue());
        assertTrue(PLATFORM.schedules()
                .replay(shares.get("calculationId").textValue())
                .get("equal")
                .booleanValue());
        assertEquals(shares, http.get(path + "/shares").ok());
        assertEquals("1000.00", line(here).get("settled").textValue());
        change(path, Map.of("act", "CLOSE")).expect(200);
        assertEquals("CLOSED", http.get(path).ok().get("state").textValue());
        fin3_theShareIsBilled_issuedAndCorrected(id, shares.get("calculationId").textValue());
    }

    /** The host alone bears the claim, and is no other test's. */
    private void fin3_theShareIsBilled_issuedAndCorrected(String claim, String calculation) {
        String list = "recharging/statements?region=wessex&payer=" + here;
        Await.until(
                "the share on a statement",
                () -> http.get(list).ok().get("items").size() == 1);
        JsonNode statement = http.get(list).ok().get("items").get(0);
        String path = "recharging/statements/" + statement.get("id").textValue();
        Answer read = http.get(path).expect(200);
        JsonNode line = read.json().get("lines").get(0);
        assertEquals("DRAFT", statement.get("status").textValue());
        assertEquals("1000.00", statement.get("total").textValue());
        assertEquals("1000.00", line.get("amount").textValue());
        assertEquals("TRIBUNAL_SHARE", line.get("kind").textValue());
        assertEquals(claim, line.get("claimId").textValue());
        assertEquals(calculation, line.get("calculationId").textValue());
        assertFalse(read.body().contains("Testdoctor"));

        http.post(path + "/issue").problem(428, "precondition-required");
        http.post(path + "/corrections", Map.of("line", "1", "amount", "1.00"))
                .problem(409, "statement-not-issued", "FIN-3");
        String tag = read.headers().firstValue("ETag").orElseThrow();
        JsonNode issued = http.with("If-Match", tag).post(path + "/issue").ok();
        assertEquals("ISSUED", issued.get("status").textValue());
        http.with("If-Match", tag).post(path + "/issue").problem(412, "precondition-failed");
        http.with("If-Match", "\"" + issued.get("version").longValue() + "\"")
                .post(path + "/issue")
                .problem(409, "statement-issued", "FIN-3");

        JsonNode corrected = http.post(path + "/corrections", Map.of("line", "1", "amount", "900.00"))
                .ok();
        assertEquals("-100.00", corrected.at("/statement/total").textValue());
        assertTrue(corrected
                        .at("/statement/month")
                        .textValue()
                        .compareTo(issued.get("month").textValue())
                > 0);
        for (JsonNode answer : corrected.get("lines")) {
            assertEquals(
                    issued.get("id").textValue(), answer.get("answersStatement").textValue());
            assertEquals(1, answer.get("answersLine").intValue());
        }
        http.post(path + "/corrections", Map.of("line", "1", "amount", "800.00"))
                .problem(409, "line-corrected", "FIN-3");
        assertEquals(issued, http.get(path).ok().get("statement"));
        assertTrue(http.get(path, "text/csv").expect(200).body().contains("TRIBUNAL_SHARE"));
        assertTrue(
                http.get(list + "&status=ISSUED", "text/csv").expect(200).body().contains("1000.00"));
        assertEquals(
                2,
                PLATFORM.console()
                        .run("charge:statement-list --json --payer " + here)
                        .json()
                        .findValues("id")
                        .size());
        assertTrue(PLATFORM.console()
                .run("charge:statement-show --json "
                        + corrected.at("/statement/id").textValue())
                .json()
                .toString()
                .contains("REBILLED"));
    }

    @Test
    public void tri1_everythingThatIsWrongIsToldAtOnce() {
        ContractFile contract = lot.contract();
        Map<String, Object> message = claim(contract, "24/1");
        message.put("certificate", "nonsense");
        message.put("jurisdictions", List.of("ZZZ"));
        JsonNode problem = http.post("tribunals/claims", message).problem(400, "invalid-input", "TRI-1");

        List<String> fields = new ArrayList<>(problem.get("errors").findValuesAsText("field"));
        assertEquals(List.of("number", "jurisdictions[0]", "certificate"), fields);
        http.get("tribunals/claims/nowhere").problem(404, "not-found");
        http.get("tribunals/claims?state=LOST").problem(400, "invalid-input", "TRI-1");
        http.get("tribunals/exposure?region=atlantis").problem(400, "unknown-region", "ORG-1");
    }

    @Test
    public void tri1_theLawSaysWhenAClaimIsTooLate() {
        JsonNode days = http.get("tribunals/deadlines?act=2025-06-15&jurisdiction=UDL&conciliationFrom=2025-09-01"
                        + "&conciliationTo=2025-10-01&sentOn=2025-11-10&responseExtendedTo=2026-01-05")
                .ok();

        assertEquals("2025-11-01", days.at("/limitation/date").textValue());
        assertEquals("2026-01-05", days.at("/response/date").textValue());
        assertTrue(http.get("tribunals/jurisdictions").ok().size() > 40);
        http.get("tribunals/deadlines?act=2025-06-15").problem(400, "invalid-input", "TRI-1");
    }

    @Test
    public void theConsoleSaysTheSame() {
        ContractFile contract = lot.contract().pinned(8, "national", "1.0.0");
        String id = http.post("tribunals/claims", claim(contract, NUMBER.incrementAndGet() + "/2021"))
                .expect(201)
                .json()
                .get("id")
                .textValue();

        PLATFORM.console().run("tribunal:make-plan " + id).succeeded();
        PLATFORM.console()
                .run("tribunal:reserve " + id + " " + here + " 1.00 2.00 'a reason'")
                .succeeded();
        JsonNode shown = PLATFORM.console().run("tribunal:show --json " + id).json();
        assertEquals("2021-11-30", shown.get("responseDue").textValue());
        assertEquals(6, shown.get("plan").size());
        assertTrue(PLATFORM.console()
                .run("tribunal:list --json --contract " + contract.reference())
                .json()
                .toString()
                .contains(id));
        assertTrue(PLATFORM.console()
                .run("tribunal:exposure --json --host " + here)
                .json()
                .toString()
                .contains("3.00"));
    }

    @Test
    public void soapRegistersOnce_lists_andSaysTheExposure() {
        ContractFile contract = lot.contract();
        String number = NUMBER.incrementAndGet() + "/2021";
        String register = "<k:registerClaim xmlns:k='urn:leademployer:claims:1'><k:number>" + number
                + "</k:number><k:contract>" + contract.reference()
                + "</k:contract><k:traineeId>trainee-of-a-test</k:traineeId><k:claimantName>" + NAME
                + "</k:claimantName><k:respondent>HEE</k:respondent><k:jurisdiction>WA</k:jurisdiction><k:act><k:host>"
                + here + "</k:host><k:from>2021-08-01</k:from><k:to>2021-08-20</k:to><k:cause>SEVERAL</k:cause></k:act>"
                + "<k:withoutCertificate>EMPLOYER_CONTACTED_ACAS</k:withoutCertificate>"
                + "<k:presentedOn>2021-10-20</k:presentedOn><k:sentOn>2021-11-02</k:sentOn></k:registerClaim>";
        Soap.Reply first = http.soap().post("claims", Soap.envelope(register));
        Soap.Reply second = http.soap().post("claims", Soap.envelope(register));

        assertTrue(first.text(), first.text().contains("<registered>true</registered>"));
        assertTrue(second.text(), second.text().contains("<registered>false</registered>"));
        Soap.Reply list = http.soap()
                .post(
                        "claims",
                        Soap.envelope("<k:listClaims xmlns:k='urn:leademployer:claims:1'><k:contract>"
                                + contract.reference() + "</k:contract></k:listClaims>"));
        assertTrue(list.text(), list.text().contains(number));
        assertFalse(list.text().contains("Testdoctor"));
        Soap.Reply exposure = http.soap()
                .post(
                        "claims",
                        Soap.envelope("<k:readExposure xmlns:k='urn:leademployer:claims:1'><k:host>" + here
                                + "</k:host></k:readExposure>"));
        assertTrue(exposure.text(), exposure.text().contains("<openClaims>1</openClaims>"));
        Soap.Reply refused = http.soap()
                .post("claims", Soap.envelope(register.replace(number, "24/1").replace(">WA<", ">ZZZ<")));
        assertEquals("invalid-input", refused.problem("code"));
        assertEquals("TRI-1", refused.problem("rule"));
    }

    private JsonNode line(String party) {
        JsonNode lines =
                http.get("tribunals/exposure?region=wessex&host=" + party).ok().get("lines");
        assertEquals(lines.toString(), 1, lines.size());
        return lines.get(0);
    }

    private Answer change(String path, Map<String, String> change) {
        String tag = http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        return http.with("If-Match", tag).post(path + "/changes", change);
    }

    private static Map<String, String> reserve(String party, String costs, String award) {
        return Map.of("party", party, "costs", costs, "award", award, "setOn", "2022-01-10", "reason", "a reason");
    }

    private Map<String, Object> claim(ContractFile contract, String number) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("number", number);
        claim.put("contract", contract.reference());
        claim.put("traineeId", "trainee-of-a-test");
        claim.put("claimantName", NAME);
        claim.put("respondents", List.of("LEAD_EMPLOYER", here));
        claim.put("jurisdictions", List.of("UDL"));
        claim.put(
                "acts",
                List.of(Map.of("host", lot.site(), "from", "2021-08-01", "to", "2021-08-20", "cause", "ACT_OF_HOST")));
        claim.put("certificate", "R123456/21/01");
        claim.put("conciliationFrom", "2021-09-01");
        claim.put("conciliationTo", "2021-10-01");
        claim.put("presentedOn", "2021-10-20");
        claim.put("sentOn", "2021-11-02");
        return claim;
    }
}
