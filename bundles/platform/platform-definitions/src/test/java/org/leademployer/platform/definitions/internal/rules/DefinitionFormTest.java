/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rules;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definitions.internal.Bands;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.framework.Version;

public class DefinitionFormTest {

    private static final String GOOD = Bands.file("prices", "north-west", "1.2.0", "2021-04-01", "10.00", "20.00");

    private final DefinitionForm<Bands> form = new DefinitionForm<>(Bands.kind());

    @Test
    public void sch1_readsWhatAFileSays() {
        Definition<Bands> read = form.read(GOOD).definition();

        assertThat(read.id().toString(), is("bands prices north-west 1.2.0"));
        assertThat(read.id().region(), is(new Region("north-west")));
        assertThat(read.id().version(), is(new Version(1, 2, 0)));
        assertThat(read.validFrom(), is(LocalDate.of(2021, 4, 1)));
        assertThat(read.validTo(), is(nullValue()));
        assertThat(read.content().bands().get(1), is(new Bands.Band(Money.parse("20.00"), Period.ofWeeks(2))));
        assertThat(read.text(), is(GOOD));
        assertThat(read.sha256(), is(Sha256.of(GOOD)));
    }

    @Test
    public void sch1_readsJsonToo() {
        String json =
                """
                {"kind": "bands", "name": "prices", "version": "1.0.0", "region": "national", "validFrom": "2021-04-01",
                 "title": "t", "source": "s", "content": {"bands": [{"upTo": "1.00", "lasts": "P1D"}]}}
                """;

        assertThat(form.read(json).faults(), is(List.of()));
    }

    @Test
    public void sch2_tellsEverythingThatIsWrongWithItsLine() {
        String wrong = GOOD.replace("version: 1.2.0", "version: 1.2")
                .replace("title: Bands", "headline: Bands")
                .replace("'20.00'", "'dear'");

        List<Fault> faults = form.read(wrong).faults();

        assertThat(
                lines(faults),
                is(List.of("/version@4", "/content/bands/1/upTo@13", "/@2", "/@2").stream()
                        .sorted()
                        .toList()));
        assertThat(faults.toString(), containsString("title"));
        assertThat(faults.toString(), containsString("headline"));
    }

    @Test
    public void sch2_tellsWhatNoSchemaCanSay() {
        List<Fault> faults = form.read(
                        Bands.file("prices", "national", "1.0.0", "2021-04-01", "10.00", "10.00", "5.00"))
                .faults();

        assertThat(lines(faults), is(List.of("/content/bands/1/upTo@13", "/content/bands/2/upTo@15")));
    }

    @Test
    public void sch2_refusesAPeriodThatIsReversed() {
        List<Fault> faults =
                form.read(GOOD.replace("title:", "validTo: 2021-03-31\ntitle:")).faults();

        assertThat(faults, hasItem(new Fault(7, "/validTo", "lies before validFrom")));
    }

    @Test
    public void sch2_refusesWhatIsNoYaml() {
        Fault fault = form.read("kind: bands\nname: [open\n").faults().get(0);

        assertThat(fault.line() >= 2, is(true));
    }

    @Test
    public void sch2_refusesAKeyThatStandsTwice() {
        Fault fault = form.read(GOOD + "title: Other\n").faults().get(0);

        assertThat(fault.reason(), containsString("title"));
    }

    @Test
    public void sch2_refusesAValueThatItsTypeRefuses() {
        Fault fault = form.read(GOOD.replaceFirst("P2W", "two weeks")).faults().get(0);

        assertThat(fault.field(), is("/content/bands/0/lasts"));
    }

    @Test
    public void sch2_refusesAFileThatIsTooLong() {
        String tooLong = GOOD + "#".repeat(DefinitionForm.LONGEST);

        assertThat(form.read(tooLong).definition(), is(nullValue()));
        assertThat(DefinitionForm.kindOf(tooLong), is(nullValue()));
    }

    @Test
    public void sch5_readsWhatWasKeptWithoutAskingTheSchemaOfToday() {
        assertThat(form.readKept(GOOD.replace("title: Bands\n", "")).id().name(), is("prices"));
    }

    @Test
    public void schemaOfWholeFilesNamesItsKind() {
        assertThat(form.schemaText(), containsString("\"const\" : \"bands\""));
        assertThat(form.schemaText(), containsString("\"$defs\""));
    }

    private static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + "@" + fault.line())
                .sorted()
                .toList();
    }
}
