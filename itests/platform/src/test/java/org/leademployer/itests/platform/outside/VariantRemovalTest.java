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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Gate;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.BlockingSchedule6;
import org.leademployer.itests.platform.variants.FlatSchedule6;

public class VariantRemovalTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Book.Lot lot = PLATFORM.book().lot("wessex");
    private final Book.Lot otherLot = PLATFORM.book().lot("wessex");
    private final String version = Book.version();

    @Test
    public void sch4_withoutItsVariantExactlyItsContractsRefuse_andGoOnWhenItIsBack() {
        Figures others = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        Dropped bundle = deployments.drop(VariantJar.flat("wessex", version, "12.34"));
        deployments.deploy(others);
        PLATFORM.schedules().awaitListed("wessex", version);
        lot.imported(lot.trainee(), otherLot.trainee());
        ContractFile its = lot.contract().pinned(6, "wessex", version).signed();
        ContractFile other = otherLot.contract().signedOn(others);
        JsonNode before = its.charges();
        assertEquals("12.34", before.get("total").textValue());

        deployments.withdraw(bundle, "wessex", version);

        JsonNode problem = its.tryCharges().problem(409, "variant-not-deployed", "SCH-4");
        assertTrue(problem.toString(), problem.get("missing").toString().contains("schedule 6 wessex " + version));
        assertTrue("what to do", problem.get("next").textValue().contains("deploy/"));
        assertEquals("97.80", other.charges().get("total").textValue());
        assertEquals(
                "what was calculated stays readable",
                "12.34",
                PLATFORM.http()
                        .get("charges/" + before.get("calculationId").textValue())
                        .ok()
                        .get("total")
                        .textValue());

        bundle.putBack();
        PLATFORM.schedules().awaitListed("wessex", version);
        assertEquals(before, its.charges());
    }

    @Test
    public void sch4_thereIsNoFallBackToAnotherVersionOrToNationalFigures() {
        Figures mine = Figures.of("wessex", version).serviceFeeAlone("388.00");
        Dropped file = deployments.drop(mine);
        deployments.deploy(Figures.of("wessex", Book.version()).serviceFeeAlone("1.00"));
        PLATFORM.schedules().awaitListed("wessex", version);
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(mine);
        assertEquals("97.80", contract.charges().get("total").textValue());

        deployments.withdraw(file, "wessex", version);

        contract.tryCharges().problem(409, "variant-not-deployed", "SCH-4");
    }

    @Test
    public void sch8_calculationInTheMidstOfAVariantThatIsRemovedCompletes() throws Exception {
        try (Gate gate = new Gate()) {
            Dropped bundle = deployments.deploy(VariantJar.of(
                    BlockingSchedule6.class,
                    "6",
                    "wessex",
                    version,
                    Map.of(FlatSchedule6.PRICE, "12.34", BlockingSchedule6.GATE, Integer.toString(gate.port()))));
            lot.imported(lot.trainee());
            ContractFile contract = lot.contract().pinned(6, "wessex", version).signed();

            CompletableFuture<Answer> calculation = contract.chargesLater("2021-08-01", "2021-10-31");
            gate.awaitCalculation();
            deployments.withdraw(bundle, "wessex", version);
            contract.tryCharges().problem(409, "variant-not-deployed", "SCH-4");
            assertFalse("it waits in the variant still", calculation.isDone());
            gate.release();

            JsonNode charges = calculation
                    .get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .ok();
            assertEquals("12.34", charges.get("total").textValue());
            assertEquals(version, charges.get("basis").get(0).get("version").textValue());
        }
    }
}
