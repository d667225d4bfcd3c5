/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.HangingSchedule6;
import org.leademployer.itests.platform.variants.SilentSchedule6;
import org.leademployer.itests.platform.variants.ThrowingSchedule6;

public class MisbehavingVariantTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final String version = Book.version();

    @Test
    public void sch8_variantThatThrowsIsNamed_andOthersGoOn() {
        assertContained(VariantJar.of(ThrowingSchedule6.class, "wessex", version), "variant-failed");
    }

    @Test
    public void sch8_negativePriceIsRefused_andTheVariantNamed() {
        assertContained(VariantJar.flat("wessex", version, "-0.01"), "variant-impossible-result");
    }

    @Test
    public void sch8_variantThatDoesNotSayWhatItIsIsNamed_andLeftBehind() {
        deployments.drop(VariantJar.of(SilentSchedule6.class, "wessex", version));
        awaitRefused("id() did not answer within 5 seconds");
        assertOthersAreDeployed();
    }

    @Test
    public void sch8_variantThatHangsInItsActivationIsNamed_andTheNextFilesAreTakenIn() {
        VariantJar hanging = VariantJar.of(HangingSchedule6.class, "wessex", version);
        deployments.drop(hanging);
        Await.until("named", () -> PLATFORM.console()
                .run("health:show --json")
                .json()
                .toString()
                .contains(hanging.fileName() + " hung in its activation"));
        assertOthersAreDeployed();
    }

    /** Three failures open the breaker. */
    @Test
    public void sch8_variantThatFailsAgainAndAgainIsCalledNoMore_untilItIsReleased() {
        Book.Lot lot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee());
        deployments.deploy(VariantJar.of(ThrowingSchedule6.class, "wessex", version));
        ContractFile contract = lot.contract().pinned(6, "wessex", version).signed();
        for (int failure = 0; failure < 3; failure++) {
            contract.tryCharges().problem(502, "variant-failed", "SCH-8");
        }

        JsonNode problem = contract.tryCharges().problem(502, "variant-failed", "SCH-8");

        assertTrue(problem.toString(), problem.get("detail").textValue().contains("is not called since"));
        assertEquals("OPEN", state());
        PLATFORM.console().run("schedule:release 6 wessex:" + version).succeeded();
        assertEquals("ACTIVE", state());
        JsonNode again = contract.tryCharges().problem(502, "variant-failed", "SCH-8");
        assertFalse(again.toString(), again.get("detail").textValue().contains("is not called since"));
    }

    private String state() {
        return PLATFORM.schedules()
                .find("wessex", version)
                .orElseThrow()
                .get("state")
                .textValue();
    }

    private void awaitRefused(String reason) {
        Await.until(reason, () -> PLATFORM.console()
                .run("schedule:refused --json")
                .json()
                .toString()
                .contains(reason));
    }

    private void assertOthersAreDeployed() {
        Figures sound = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        deployments.deploy(sound);
        String jars = Book.version();
        deployments.drop(VariantJar.flat("wessex", jars, "1.00"));
        PLATFORM.schedules().awaitListed("wessex", jars);
    }

    private void assertContained(VariantJar jar, String code) {
        Book.Lot lot = PLATFORM.book().lot("wessex");
        Book.Lot otherLot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee(), otherLot.trainee());
        Figures sound = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        deployments.drop(jar);
        deployments.deploy(sound);
        PLATFORM.schedules().awaitListed("wessex", version);
        ContractFile its = lot.contract().pinned(6, "wessex", version).signed();
        ContractFile other = otherLot.contract().signedOn(sound);

        Answer answer = its.tryCharges();
        JsonNode problem = answer.problem(502, code, "SCH-8");

        assertTrue(problem.toString(), problem.get("detail").textValue().contains("wessex"));
        assertTrue(problem.toString(), problem.get("detail").textValue().contains(version));
        assertFalse("no internals", answer.body().contains("IllegalStateException: "));
        assertEquals("97.80", other.charges().get("total").textValue());
        assertEquals(
                "nothing is kept",
                0,
                PLATFORM.console()
                        .run("schedule:calculations --json " + its.id())
                        .json()
                        .size());
    }
}
