/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Guide;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Shell;
import org.leademployer.itests.platform.harness.Ssh;

/**
 * What the guides tell to paste is pasted, as it stands there, into a platform like the one that {@code ./run} starts: with
 * the sample book and the regional variants that belong to it. The two ports alone are others.
 */
public class GuidesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private static Platform platform;
    private static Path folder;

    @BeforeClass
    public static void startAsRunDoes() throws IOException {
        platform = Platform.unpack("guides").withSampleBook();
        platform.start();
        folder = platform.home().resolveSibling("guides-reader");
        Platform.delete(folder);
        Files.createDirectories(folder.resolve("run.d"));
        Files.createSymbolicLink(folder.resolve("run.d/platform"), platform.home());
        Files.createSymbolicLink(folder.resolve("docs"), Path.of(System.getProperty("docs.folder")));
        for (String contract : List.of("NW-LE-2021", "NE-LE-2021", "LDN-LE-2021")) {
            Await.until(contract + " to run", Platform.START_LIMIT, () -> platform.http()
                    .get("contracts/" + contract)
                    .ok()
                    .get("state")
                    .textValue()
                    .equals("RUNNING"));
        }
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void administration() {
        paste("administration.md");
    }

    @Test
    public void partners() {
        paste("partners.md");
    }

    @Test
    public void regionalVariants() {
        paste("regional-variants.md");
    }

    @Test
    public void deadlines() {
        paste("deadlines.md");
    }

    @Test
    public void procurement() {
        paste("procurement.md");
    }

    @Test
    public void boards() {
        paste("boards.md");
    }

    @Test
    public void documents() {
        paste("documents.md");
    }

    @Test
    public void contractManagement() {
        paste("contract-management.md");
    }

    @Test
    public void contracts() {
        paste("contracts.md");
    }

    @Test
    public void hostAgreements() {
        paste("host-agreements.md");
    }

    @Test
    public void exits() {
        paste("exits.md");
    }

    @Test
    public void subjectAccess() {
        paste("subject-access.md");
    }

    @Test
    public void fitness() {
        paste("fitness.md");
    }

    @Test
    public void informationGovernance() {
        paste("information-governance.md");
    }

    @Test
    public void tribunals() {
        paste("tribunals.md");
    }

    private static void paste(String name) {
        Guide guide = Guide.read(Path.of(System.getProperty("docs.folder"), name));
        assertFalse(name + " has nothing to paste", guide.blocks().isEmpty());
        int steps = 0;
        try (Shell shell = new Shell(folder)) {
            for (Guide.Block block : guide.blocks()) {
                assertFalse(
                        name + ":" + block.line() + " is empty", block.steps().isEmpty());
                for (Guide.Step step : block.steps()) {
                    check(name + ":" + step.line(), step, run(block.place(), step, shell));
                    steps++;
                }
            }
        }
        System.out.println(name + ": " + guide.blocks().size() + " blocks, " + steps + " steps pasted");
        assertEquals(
                "people in the log of " + name, List.of(), LogCheck.lines(platform.log(), List.of("Sampledoctor")));
    }

    private static void check(String where, Guide.Step step, Ssh.Output output) {
        assertEquals(where + "\n" + output, 0, output.status());
        for (String expected : step.expected()) {
            assertTrue(
                    where + " answers without " + expected + "\n" + output,
                    output.text().contains(expected));
        }
    }

    private static Ssh.Output run(Guide.Place place, Guide.Step step, Shell shell) {
        return place == Guide.Place.SHELL
                ? shell.run(step.text().replace("localhost:8181", "localhost:" + platform.httpPort()))
                : platform.console().run(withVariables(step.text(), shell));
    }

    /** A console line with what a reader sets there before: the values that the shell printed. */
    private static String withVariables(String line, Shell shell) {
        StringBuilder set = new StringBuilder();
        Matcher variable = VARIABLE.matcher(line);
        while (variable.find()) {
            set.append(variable.group(1))
                    .append(" = \"")
                    .append(shell.value(variable.group(1)))
                    .append("\"; ");
        }
        return set + line;
    }
}
