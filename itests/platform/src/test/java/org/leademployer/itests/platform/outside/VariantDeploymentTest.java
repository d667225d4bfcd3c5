/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.platform.Sha256;

public class VariantDeploymentTest {

    /** Three seconds on a machine that does nothing else; this one may be busy. */
    private static final Duration LISTED_WITHIN = Duration.ofSeconds(15);

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    @Test
    public void sch2_rulesBundleIsListedSoonAfterItIsDroppedIn() {
        VariantJar jar = PLATFORM.platform().northWest("1.101.0");

        Duration took = deployments.timed(jar);

        System.out.println("rules bundle listed after " + took.toMillis() + " ms");
        assertTrue("listed after " + took, took.compareTo(LISTED_WITHIN) < 0);
        JsonNode variant = PLATFORM.schedules().find("north-west", "1.101.0").orElseThrow();
        assertEquals("bundle", variant.get("source").textValue());
        assertEquals("1.101.0", variant.get("bundle").get("version").textValue());
        assertEquals(
                "the digest of the very file",
                Sha256.of(jar.content()),
                variant.get("bundle").get("sha256").textValue());
    }

    @Test
    public void sch2_figuresFileIsListedSoonAfterItIsDroppedIn() {
        Figures figures = Figures.of("wessex", Book.version());

        Duration took = deployments.timed(figures);

        System.out.println("figures file listed after " + took.toMillis() + " ms");
        assertTrue("listed after " + took, took.compareTo(LISTED_WITHIN) < 0);
        JsonNode variant =
                PLATFORM.schedules().find("wessex", figures.version()).orElseThrow();
        assertEquals("configuration", variant.get("source").textValue());
    }

    @Test
    public void sch2_whatIsTakenAwayIsListedNoMore() {
        Figures figures = Figures.of("wessex", Book.version());
        Dropped file = deployments.drop(figures);
        Dropped bundle = deployments.deploy(PLATFORM.platform().northWest("1.102.0"));
        PLATFORM.schedules().awaitListed("wessex", figures.version());

        deployments.withdraw(file, "wessex", figures.version());
        deployments.withdraw(bundle, "north-west", "1.102.0");
    }

    @Test
    public void sch1_sameTermsHaveTheSameDigestWhateverTheVersion() {
        Figures one = Figures.of("wessex", Book.version()).with("price.service-fee", "401.50");
        Figures same = Figures.of("wessex", Book.version()).with("price.service-fee", "401.5");
        Figures other = Figures.of("wessex", Book.version()).with("price.service-fee", "401.51");
        deployments.deployAll(one, same, other);

        assertEquals(terms(one), terms(same));
        assertNotEquals(terms(one), terms(other));
    }

    @Test
    public void sch2_wrongFiguresFileIsRefusedWithEveryReason_andWhatWasInForceStays() {
        Figures good = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        deployments.deploy(good);
        String terms = terms(good);
        Book.Lot lot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(good);

        deployments.drop(Figures.of("wessex", good.version())
                .with("price.service-fee", "-5.00")
                .with("price.service-fees", "5.00")
                .with("counting.ltft", "LEGS")
                .with("validTo", "whenever"));
        List<String> reasons = PLATFORM.schedules().awaitRefused(good.region() + "-" + good.version());

        String all = String.join("\n", reasons);
        for (String key : List.of("price.service-fee", "price.service-fees", "counting.ltft", "validTo")) {
            assertTrue(key + " in " + all, all.contains(key));
        }
        assertEquals(all, 4, reasons.size());
        assertEquals(terms, terms(good));
        assertEquals("97.80", contract.charges().get("total").textValue());
    }

    @Test
    public void sch2_wrongNewFileIsRefusedAndNotListed() {
        String version = Book.version();

        deployments.drop(
                "org.leademployer.schedule6-wrong-" + version + ".cfg",
                ("region = atlantis\nversion = " + version + "\n").getBytes(StandardCharsets.UTF_8));
        String reasons = String.join("\n", PLATFORM.schedules().awaitRefused("wrong-" + version));

        assertTrue(reasons, reasons.contains("atlantis"));
        assertTrue(reasons, reasons.contains("validFrom"));
        assertTrue(PLATFORM.schedules().find("atlantis", version).isEmpty());
    }

    @Test
    public void sch3_newVersionBesideTheOldLeavesPinnedContractsAlone() {
        Figures old = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        Figures dearer = Figures.of("wessex", Book.version()).serviceFeeAlone("776.00");
        Book.Lot lot = PLATFORM.book().lot("wessex");
        Book.Lot laterLot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee(), laterLot.trainee());
        deployments.deploy(old);
        ContractFile contract = lot.contract().signedOn(old);
        JsonNode before = contract.charges();

        deployments.deploy(dearer);
        ContractFile later = laterLot.contract().signedOn(dearer);

        assertEquals("97.80", before.get("total").textValue());
        assertEquals(before, contract.charges());
        assertEquals("195.59", later.charges().get("total").textValue());
    }

    @Test
    public void sch4_editedFileOfAPinnedVersionRefusesUntilTheAgreedFiguresAreBack() {
        Figures agreed = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        Dropped file = deployments.deploy(agreed);
        Book.Lot lot = PLATFORM.book().lot("wessex");
        lot.imported(lot.trainee());
        ContractFile contract = lot.contract().signedOn(agreed);
        assertEquals("97.80", contract.charges().get("total").textValue());

        deployments.drop(Figures.of("wessex", agreed.version()).serviceFeeAlone("1000.00"));
        Await.until("refusal", () -> contract.tryCharges().status() == 409);
        contract.tryCharges().problem(409, "variant-terms-changed", "SCH-4");

        file.putBack();
        Await.until("charges again", () -> contract.tryCharges().status() == 200);
        assertEquals("97.80", contract.charges().get("total").textValue());
    }

    @Test
    public void sch2_halfAFileIsNotTaken_isNamed_andTheWholeOneIsTakenOnceItIsThere() {
        VariantJar jar = VariantJar.flat("wessex", Book.version(), "1.00");
        deployments.drop(jar.fileName(), Arrays.copyOf(jar.content(), jar.content().length / 2));

        List<String> reasons = PLATFORM.schedules().awaitRefused(jar.fileName());

        assertEquals(1, reasons.size());
        assertTrue(reasons.toString(), reasons.get(0).contains("no whole jar file"));
        assertTrue(PLATFORM.schedules().find("wessex", jar.version()).isEmpty());
        deployments.deploy(jar);
        assertFalse(PLATFORM.http()
                .get("schedules/6/variants/refused")
                .ok()
                .toString()
                .contains(jar.fileName()));
    }

    @Test
    public void sch2_emptyFilesAreNamed_andWhatWasDeployedStays() {
        Figures sound = Figures.of("wessex", Book.version());
        deployments.deploy(sound);
        VariantJar jar = VariantJar.flat("wessex", Book.version(), "1.00");
        Figures empty = Figures.of("wessex", Book.version());

        deployments.drop(jar.fileName(), new byte[0]);
        deployments.drop(empty.fileName(), new byte[0]);

        assertEquals(List.of("it is empty"), PLATFORM.schedules().awaitRefused(jar.fileName()));
        assertTrue(
                PLATFORM.schedules().awaitRefused(empty.fileName()).toString().contains("version"));
        assertTrue(PLATFORM.schedules().find("wessex", sound.version()).isPresent());
    }

    @Test
    public void sch2_bundleForOtherInterfacesIsNamedWithWhatItNeeds() {
        VariantJar jar = VariantJar.flat("wessex", Book.version(), "1.00").needing("[97.0,98)");
        deployments.drop(jar);

        String reason = PLATFORM.schedules().awaitRefused(jar.fileName()).toString();

        assertTrue(reason, reason.contains("org.leademployer.schedules.spi") && reason.contains("97.0"));
    }

    /** Of size and time alone nothing would be noticed (the file as it is on a share, or restored by a tool that keeps times). */
    @Test
    public void sch2_otherContentOfTheSameSizeAndTimeIsNoticed() throws Exception {
        Figures figures = Figures.of("wessex", Book.version()).serviceFeeAlone("388.00");
        Dropped file = deployments.deploy(figures);
        String before = terms(figures);

        file.overwriteUnnoticed(figures.serviceFeeAlone("389.00").text().getBytes(StandardCharsets.UTF_8));

        Await.until("noticed", () -> !terms(figures).equals(before));
    }

    private static String terms(Figures figures) {
        return PLATFORM.schedules()
                .find(figures.region(), figures.version())
                .orElseThrow()
                .get("termsSha256")
                .textValue();
    }
}
