/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.VariantJar;

public class ReplayTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Book.Lot lot = PLATFORM.book().lot("wessex");
    private final String version = Book.version();

    @Test
    public void sch5_replayGivesTheSame_alsoOnceTheFiguresAreGone() {
        Figures figures = Figures.of("wessex", version);
        Dropped file = deployments.deploy(figures);
        lot.imported(lot.trainee());
        String calculation = calculationOf(lot.contract().signedOn(figures));

        assertReplayed(calculation, false);
        deployments.withdraw(file, "wessex", version);
        assertReplayed(calculation, true);
    }

    @Test
    public void sch5_replayGivesTheSame_alsoOnceTheBundleIsGone() {
        Dropped bundle = deployments.deploy(VariantJar.flat("wessex", version, "12.34"));
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().pinned(6, "wessex", version).signed();
        String calculation = calculationOf(contract);

        assertReplayed(calculation, false);
        deployments.withdraw(bundle, "wessex", version);
        assertReplayed(calculation, true);

        assertTrue(
                "the archive does not bring it back to life",
                PLATFORM.schedules().find("wessex", version).isEmpty());
        contract.tryCharges().problem(409, "variant-not-deployed", "SCH-4");
    }

    @Test
    public void sch5_replayIsOfTheInputsOfThen() {
        Figures figures = Figures.of("wessex", version).serviceFeeAlone("388.00");
        deployments.deploy(figures);
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(figures);
        String calculation = calculationOf(contract);

        lot.imported(lot.trainee());

        assertReplayed(calculation, false);
        assertNotEquals(calculation, calculationOf(contract));
    }

    private static String calculationOf(ContractFile contract) {
        return contract.charges().get("calculationId").textValue();
    }

    private static void assertReplayed(String calculation, boolean fromArchive) {
        JsonNode replay = PLATFORM.schedules().replay(calculation);

        assertTrue(replay.toString(), replay.get("equal").booleanValue());
        assertEquals(replay.toString(), calculation, replay.get("calculationId").textValue());
        assertEquals(replay.get("resultSha256"), replay.get("replayedSha256"));
        assertEquals(replay.toString(), fromArchive, replay.get("fromArchive").booleanValue());
    }
}
