/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.osgi.framework.Version;

public class DefinitionsServiceTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 10);
    private static final Region NORTH_WEST = new Region("north-west");
    private static final Map<String, String> ABOVE = Map.of("north-west", "north", "north-east", "north");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private EmbeddedDatabase database;
    private DefinitionsService definitions;
    private DeployedDefinitions deployed;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("definition", "db/definition.xml");
        Schema schema = () -> "definition";
        Clock clock = Clock.fixed(Instant.parse("2022-01-10T09:00:00Z"), ZoneOffset.UTC);
        definitions = new DefinitionsService(new KeptDefinitions(database, schema, clock));
        definitions.places = (node, ancestor) ->
                node.equals(ancestor) || ancestor.equals(new Region(ABOVE.getOrDefault(node.slug(), "national")));
        deployed = new DeployedDefinitions(definitions);
    }

    @After
    public void end() {
        database.close();
    }

    @Test
    public void sch2_takesAFileAndLetsItGo() throws Exception {
        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        File file = write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00"));

        deployed.install(file);
        assertThat(names(bands.all()), is(List.of("a national 1.0.0")));

        deployed.uninstall(file);
        assertThat(bands.all(), is(List.of()));
    }

    @Test
    public void sch2_whatWasInForceStaysWhenItsFileTurnsWrong() throws Exception {
        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        deployed.install(write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00")));

        deployed.update(write("a.yaml", Bands.file("a", "national", "1.1.0", "2021-04-01", "cheap")));

        assertThat(names(bands.all()), is(List.of("a national 1.0.0")));
        RefusedDefinition refused = definitions.refused().get(0);
        assertThat(refused.file(), is("a.yaml"));
        assertThat(refused.kind(), is("bands"));
        assertThat(refused.previousInForce(), is(true));
        assertThat(refused.faults().get(0).line(), is(11));

        deployed.update(write("a.yaml", Bands.file("a", "national", "1.1.0", "2021-04-01", "2.00")));
        assertThat(names(bands.all()), is(List.of("a national 1.1.0")));
        assertThat(definitions.refused(), is(List.of()));
    }

    @Test
    public void sch1_aVersionStandsInOneFile() throws Exception {
        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        File first = write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00"));
        deployed.install(first);
        deployed.install(write("b.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "2.00")));

        assertThat(definitions.refused().get(0).faults().get(0).reason(), containsString("a.yaml"));

        deployed.uninstall(first);
        assertThat(definitions.refused(), is(List.of()));
        assertThat(bands.all().get(0).content().bands().get(0).upTo().toString(), is("2.00"));
    }

    @Test
    public void x6_aFileWaitsForTheDomainThatReadsIt() throws Exception {
        deployed.install(write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00")));
        assertThat(definitions.refused().get(0).waiting(), is(true));

        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        assertThat(names(bands.all()), is(List.of("a national 1.0.0")));
        assertThat(definitions.refused(), is(List.of()));

        bands.close();
        assertThat(definitions.kinds(), is(List.of()));
        assertThat(definitions.refused().get(0).waiting(), is(true));

        assertThat(names(definitions.open(Bands.kind()).all()), is(List.of("a national 1.0.0")));
    }

    @Test
    public void sch1_whatShipsIsThereAtOnceAndMustBeRight() throws Exception {
        File right = write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00"));
        File wrong = write("b.yaml", Bands.file("b", "national", "1.0.0", "2021-04-01"));

        assertThat(names(definitions.open(Bands.kind(right.toURI().toURL())).all()), is(List.of("a national 1.0.0")));
        DefinitionsService other = definitions;
        assertThrows(
                IllegalStateException.class,
                () -> other.open(Bands.kind(wrong.toURI().toURL())));
        assertThrows(
                IllegalStateException.class,
                () -> new OpenKind<>(Bands.kind(wrong.toURI().toURL()), null, definitions.places, kind -> {}));
    }

    @Test
    public void sch1_theNearestNodeUpwardHoldsAndThereTheNewest() throws Exception {
        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        deploy("a", "national", "1.0.0", "2021-04-01");
        deploy("a", "national", "2.0.0", "2021-10-01");
        deploy("a", "national", "3.0.0", "2022-04-01");
        deploy("a", "north", "1.0.0", "2021-04-01");
        deploy("a", "north", "1.1.0", "2021-04-01");
        deploy("a", "north-west", "1.0.0", "2022-02-01");

        assertThat(inForce(bands, "south", DAY), is("a national 2.0.0"));
        assertThat(inForce(bands, "north-east", DAY), is("a north 1.1.0"));
        assertThat(inForce(bands, "north-west", DAY), is("a north 1.1.0"));
        assertThat(inForce(bands, "north-west", LocalDate.of(2022, 2, 1)), is("a north-west 1.0.0"));
        assertThat(inForce(bands, "south", LocalDate.of(2021, 3, 31)), is("none"));
        assertThat(bands.inForce("other", NORTH_WEST, DAY).isPresent(), is(false));
        assertThat(
                names(bands.named("a")),
                is(List.of(
                        "a national 3.0.0",
                        "a north-west 1.0.0",
                        "a national 2.0.0",
                        "a north 1.1.0",
                        "a national 1.0.0",
                        "a north 1.0.0")));
        assertThat(bands.find("a", NORTH_WEST, new Version("1.0.0")).isPresent(), is(true));
        assertThat(bands.find("a", NORTH_WEST, new Version("1.0.1")).isPresent(), is(false));
    }

    @Test
    public void sch5_whatWasUsedIsKeptWhenItsFileIsGone() throws Exception {
        DefinitionSet<Bands> bands = definitions.open(Bands.kind());
        File file = write("a.yaml", Bands.file("a", "national", "1.0.0", "2021-04-01", "1.00"));
        deployed.install(file);
        Definition<Bands> used = bands.all().get(0);

        bands.keep(used);
        bands.keep(used);
        deployed.uninstall(file);

        assertThat(bands.kept(used.sha256()), is(used));
        assertThat(database.number("select count(*) from definition.kept_definition"), is(1L));
        ProblemException unknown = assertThrows(ProblemException.class, () -> bands.kept("0"));
        assertThat(unknown.problem().code(), is("definition-not-kept"));
    }

    @Test
    public void refusesWhatIsNotUtf8AndWhatIsOfNoKind() throws Exception {
        Path latin = folder.getRoot().toPath().resolve("latin.yaml");
        Files.write(latin, new byte[] {'k', ':', ' ', (byte) 0xE9});
        deployed.install(latin.toFile());
        deployed.install(write("none.yaml", "a: b\n"));

        assertThat(definitions.refused().get(0).faults().get(0).reason(), is("is not written in UTF-8"));
        assertThat(definitions.refused().get(1).faults().get(0).field(), is("/kind"));
    }

    @Test
    public void handlesYamlAndNothingElse() {
        assertThat(deployed.canHandle(new File("a.yaml")), is(true));
        assertThat(deployed.canHandle(new File("a.yml")), is(true));
        assertThat(deployed.canHandle(new File(".a.yaml")), is(false));
        assertThat(deployed.canHandle(new File("a.cfg")), is(false));
    }

    private void deploy(String name, String region, String version, String validFrom) throws Exception {
        deployed.install(write(
                name + "-" + region + "-" + version + ".yaml", Bands.file(name, region, version, validFrom, "1.00")));
    }

    private File write(String name, String text) throws Exception {
        return Files.writeString(folder.getRoot().toPath().resolve(name), text).toFile();
    }

    private static String inForce(DefinitionSet<Bands> bands, String node, LocalDate on) {
        return bands.inForce(new Region(node), on)
                .map(DefinitionsServiceTest::name)
                .orElse("none");
    }

    private static List<String> names(List<Definition<Bands>> definitions) {
        return definitions.stream().map(DefinitionsServiceTest::name).toList();
    }

    private static String name(Definition<?> one) {
        return one.id().name() + " " + one.id().region() + " " + one.id().version();
    }
}
