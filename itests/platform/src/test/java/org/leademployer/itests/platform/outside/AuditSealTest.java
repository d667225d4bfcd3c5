/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.ContractFile;

/** The audit log as partners and administrators see it: sealed, anchored, verified. */
public class AuditSealTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Test
    public void x2_changesAppearSealed_pageByPage() {
        ContractFile contract =
                PLATFORM.book().lot("wessex").contract().completed().populated(5);
        String address = "audit?subjectType=contract&subjectId=" + contract.id();
        Await.until("every entry sealed", () -> {
            List<JsonNode> items = PLATFORM.http().get(address).ok().findValues("position");
            return !items.isEmpty()
                    && items.size()
                            == PLATFORM.http().get(address).ok().get("items").size();
        });

        JsonNode newest = PLATFORM.http().get(address + "&limit=1").ok();

        JsonNode entry = newest.get("items").get(0);
        assertEquals("contract", entry.get("subject").get("type").textValue());
        assertEquals(contract.id(), entry.get("subject").get("id").textValue());
        assertEquals("admin", entry.get("actor").textValue());
        assertEquals(64, entry.get("chainHash").textValue().length());
        assertEquals(entry.get("sequence").asText(), newest.get("next").textValue());
        String link = PLATFORM.http()
                .get(address + "&limit=1")
                .headers()
                .firstValue("Link")
                .orElse("");
        assertTrue(link, link.contains("after=" + newest.get("next").textValue()) && link.contains("rel=\"next\""));
        JsonNode second = PLATFORM.http()
                .get(address + "&limit=1&after=" + newest.get("next").textValue())
                .ok();
        assertTrue(second.get("items").get(0).get("sequence").longValue()
                < entry.get("sequence").longValue());
    }

    @Test
    public void x2_verificationSaysWhole_atBothDoors() {
        PLATFORM.book().lot("wessex").contract();

        JsonNode verification = PLATFORM.http().get("audit/verification").ok();
        assertTrue(verification.toString(), verification.get("whole").booleanValue());
        assertTrue(verification.get("verified").longValue() > 0);
        JsonNode command = PLATFORM.console().run("audit:verify --json").json();
        assertTrue(command.toString(), command.get("whole").booleanValue());
        assertTrue(command.get("anchored").longValue() > 1);
    }

    @Test
    public void x2_everythingWrongInAFilterIsNamedAtOnce() {
        JsonNode problem = PLATFORM.http()
                .get("audit?from=yesterday&to=2021-13-01&before=x&limit=1001")
                .problem(400, "invalid-input");

        assertEquals(
                List.of("from", "to", "before", "limit"), problem.get("errors").findValuesAsText("field"));
    }
}
