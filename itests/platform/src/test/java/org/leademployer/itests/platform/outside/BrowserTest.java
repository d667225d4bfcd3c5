/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Browser;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;

/** The pages of the platform in a real browser, with pictures of them in target/screenshots. */
public class BrowserTest {

    private static final String REGION = "east-midlands";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private static Browser browser;

    @BeforeClass
    public static void openBrowser() {
        Optional<Path> chromium = Browser.installed();
        if (chromium.isEmpty()) {
            System.out.println("BrowserTest is skipped: there is no Chromium on the PATH");
        }
        assumeTrue("no Chromium on the PATH", chromium.isPresent());
        browser = new Browser(
                chromium.get(),
                PLATFORM.http(),
                PLATFORM.platform().httpPort(),
                Path.of(System.getProperty("work.folder")).resolveSibling("screenshots"));
    }

    @AfterClass
    public static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void swaggerUiShowsEveryOperation() {
        // Made when it is asked for first, which takes longer than a browser likes to wait.
        JsonNode paths = PLATFORM.http().get("openapi.json").ok().get("paths");
        Browser.Page page = browser.open("/docs/", "swagger-ui");

        assertShown(page);
        List<String> missing = new ArrayList<>();
        paths.forEach(path -> path.forEach(operation -> {
            String id = operation.get("operationId").asText();
            if (!page.dom().contains("-" + id + "\"")) {
                missing.add(id);
            }
        }));
        assertEquals(List.of(), missing);
        assertFalse("the document is refused", page.dom().contains("errors-wrapper"));
    }

    @Test
    public void sch6_reportOfASimulationShowsItsChart() {
        Book.Lot lot = PLATFORM.book().lot(REGION);
        Figures agreed = Figures.of(REGION, Book.version()).serviceFeeAlone("388.00");
        Figures candidate = Figures.of(REGION, Book.version()).serviceFeeAlone("351.25");
        deployments.deployAll(agreed, candidate);
        lot.imported(lot.trainee(), lot.trainee());
        lot.contract().signedOn(agreed);
        String simulation = simulated(candidate);

        Browser.Page page = browser.open("/api/v1/schedules/6/simulations/" + simulation + "/report", "simulation");

        assertShown(page);
        assertTrue(page.dom(), page.dom().contains("<rect x="));
        assertTrue(page.dom(), page.dom().contains("pays less, in pounds over the period"));
        assertTrue(page.dom(), page.dom().contains(lot.site().substring(0, 3)));
    }

    @Test
    public void sch5_certificateOfACalculationIsAPage() {
        Book.Lot lot = PLATFORM.book().lot(REGION);
        Figures agreed = Figures.of(REGION, Book.version()).serviceFeeAlone("388.00");
        deployments.deploy(agreed);
        lot.imported(lot.trainee());
        JsonNode charges = lot.contract().signedOn(agreed).charges();

        Browser.Page page = browser.open(
                "/api/v1/calculations/" + charges.get("calculationId").asText() + "/certificate", "certificate");

        assertShown(page);
        assertTrue(page.dom(), page.dom().contains("the result is the same, byte for byte"));
        assertTrue(page.dom(), page.dom().contains(charges.get("inputSha256").asText()));
    }

    @Test
    public void pro13_timelineIsAPictureToPrint() {
        Browser.Page page = browser.open(
                "/api/v1/procurement/timeline/page?serviceStart=2024-08-01&value=5000000.00&regime=LIGHT_TOUCH"
                        + "&on=2023-03-20&done=initiation&policy=hee-sfi-2021-22",
                "timeline");

        assertShown(page);
        assertTrue(page.dom(), page.dom().contains("<rect x="));
        assertTrue(page.dom(), page.dom().contains("Mobilisation"));
    }

    private static void assertShown(Browser.Page page) {
        assertTrue("the page is blank: " + page.inked() + "\n" + page.log(), page.inked() > 0.02);
        assertFalse(page.log(), page.log().contains("Uncaught"));
        assertFalse(page.log(), page.log().contains("Content Security Policy"));
    }

    private static String simulated(Figures candidate) {
        Http http = PLATFORM.http();
        JsonNode asked = http.post(
                        "schedules/6/simulations",
                        Map.of(
                                "variant",
                                Map.of("region", REGION, "version", candidate.version()),
                                "region",
                                REGION,
                                "from",
                                "2021-08-01",
                                "to",
                                "2021-10-31"))
                .expect(202)
                .json();
        String path = "schedules/6/simulations/" + asked.get("id").asText();
        Await.until(
                "the simulation to be done",
                () -> http.get(path).ok().get("state").asText().equals("DONE"));
        return asked.get("id").asText();
    }
}
