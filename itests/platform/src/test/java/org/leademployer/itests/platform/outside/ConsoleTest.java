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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Ssh;

public class ConsoleTest {

    /** Every command that the administrator's guide names. */
    private static final Set<String> COMMANDS = commandsOfTheGuide();

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Ssh console = PLATFORM.console();
    private final Book.Lot lot = PLATFORM.book().lot("west-midlands");

    @Test
    public void x1_guideNamesTheCommandsOfEveryDomain() {
        for (String scope : List.of("organisation", "placement", "schedule", "contract", "charge", "audit", "health")) {
            assertTrue(scope, COMMANDS.stream().anyMatch(command -> command.startsWith(scope + ":")));
        }
    }

    @Test
    public void x1_everyCommandExplainsItself() {
        List<String> silent = new ArrayList<>();
        for (String command : COMMANDS) {
            String help = console.run(command + " --help").succeeded().text();
            if (!help.contains("DESCRIPTION") || !help.contains(command) || !help.contains("--json")) {
                silent.add(command + ":\n" + help);
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    public void x1_everyListIsATableForPeopleAndJsonForScripts() {
        for (String list : List.of(
                "audit:list",
                "contract:list",
                "organisation:geography",
                "organisation:hosts",
                "schedule:calculations",
                "schedule:pins",
                "schedule:refused",
                "schedule:variants")) {
            assertTrue(list, console.run(list + " --json").json().isArray());
            assertFalse(list, console.run(list).succeeded().text().isBlank());
        }
        assertTrue(console.run("health:show --json").json().isContainerNode());
    }

    @Test
    public void x1_contractIsMadeAndChargedOnTheConsoleAlone() {
        Figures figures = Figures.of("west-midlands", Book.version()).serviceFeeAlone("388.00");
        lot.imported(lot.trainee());
        String reference = "CONSOLE-" + lot.specialty();
        deployments.deploy(figures);
        console.run("contract:create --reference " + reference + " --title 'Made on the console'"
                        + " --region west-midlands --specialty " + lot.specialty()
                        + " --lead-employer " + lot.site().substring(0, 3)
                        + " --value 1000.00 --from 2021-04-01 --to 2025-03-31")
                .succeeded();
        console.run("contract:complete --tier GOLD --contract-owner 'An owner' " + reference)
                .succeeded();
        console.run("contract:pin " + reference + " 6 west-midlands:" + figures.version())
                .succeeded();
        console.run("contract:sign " + reference + " 2021-03-01").succeeded();
        JsonNode gaps = console.run("contract:gaps --json " + reference).json();
        JsonNode charges = console.run("charge:show --json " + reference + " 2021-08-01 2021-10-31")
                .json();

        assertTrue(gaps.findValuesAsText("rule").contains("CON-3"));
        assertEquals("97.80", charges.get("total").textValue());
        assertEquals(
                1,
                console.run("charge:lines --json "
                                + charges.get("calculationId").textValue())
                        .json()
                        .size());
        JsonNode replay = console.run(
                        "schedule:replay --json " + charges.get("calculationId").textValue())
                .json();
        assertTrue(replay.toString(), replay.get("equal").booleanValue());
        assertEquals(
                "GOLD",
                console.run("contract:show --json " + reference)
                        .json()
                        .get("tier")
                        .textValue());
        assertTrue(console.run("contract:pins --json " + reference)
                .json()
                .findValuesAsText("schedule")
                .contains("6"));
        console.run("schedule:terms 6 west-midlands " + figures.version()).succeeded();
    }

    @Test
    public void x1_failedCommandEndsWithAnErrorStatusAndSaysWhy() {
        ContractFile contract = lot.contract();

        assertFailure("contract:show nothing", "nothing");
        assertFailure("contract:start " + contract.reference() + " 2021-04-01", "CON-3", "missing", "schedule 8");
        assertFailure("contract:pin " + contract.reference() + " 6 west-midlands:99.0.0", "SCH-4");
        assertFailure("charge:show " + contract.reference() + " 2021-10-31 2021-08-01", "SCH-10");
        assertFailure("charge:show " + contract.reference() + " then now", "date");
        assertFailure("schedule:replay nothing", "nothing");
        assertFailure("placement:import /nowhere/at/all.csv");
        assertFailure("contract:show");
        assertFailure("contract:no-such-command");
    }

    @Test
    public void sch4_pinsShowWhoCannotCalculateNow() {
        Figures figures = Figures.of("west-midlands", Book.version());
        Dropped file = deployments.deploy(figures);
        ContractFile contract = lot.contract().signedOn(figures);
        assertEquals("IN_FORCE", stateOfPin(contract));

        deployments.withdraw(file, figures.region(), figures.version());

        assertEquals("NOT_DEPLOYED", stateOfPin(contract));
    }

    private String stateOfPin(ContractFile contract) {
        for (JsonNode pin :
                console.run("contract:pins --json " + contract.reference()).json()) {
            if (pin.get("schedule").asText().equals("6")) {
                return pin.get("state").textValue();
            }
        }
        throw new AssertionError("no schedule 6 is pinned");
    }

    /** Rows of a table: a scope, and its commands. */
    private static Set<String> commandsOfTheGuide() {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z]+)` \\| (`.*`) \\|$");
        Set<String> commands = new TreeSet<>();
        try {
            Matcher rows =
                    row.matcher(Files.readString(Path.of(System.getProperty("docs.folder"), "administration.md")));
            while (rows.find()) {
                for (String name : rows.group(2).split(", ")) {
                    commands.add(rows.group(1) + ":" + name.replace("`", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return commands;
    }

    private void assertFailure(String command, String... words) {
        Ssh.Output output = console.run(command).failed();
        for (String word : words) {
            assertTrue(word + " in " + output, output.text().contains(word));
        }
    }
}
