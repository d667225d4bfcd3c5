/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.NoticeInput;
import org.leademployer.tribunals.internal.Samples;

public class ClaimReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 31);
    private static final ActInput ACT = new ActInput("rtd01", "2021-08-01", "2021-08-20", "ACT_OF_HOST");

    @Test
    public void tri1_aSiteStandsForItsHost() {
        Claim claim = reader().readClaim(new ClaimInput("100", "0.50", List.of(ACT)), Samples.SERVICE);
        assertEquals(List.of(Samples.act("RTD", "2021-08-01", "2021-08-20", Cause.ACT_OF_HOST)), claim.acts());
        assertEquals(10_050, claim.total().pence());
        assertEquals(
                Set.of(new OdsCode("RTD01")),
                ClaimReader.sites(Arrays.asList(ACT, null, new ActInput("?", null, null, null))));
    }

    @Test
    public void tri1_everythingThatIsWrongIsSaidAtOnce() {
        ClaimInput input = new ClaimInput(
                "-1.00",
                null,
                Arrays.asList(
                        new ActInput("RW3", "2021-08-20", "2021-08-01", null),
                        null,
                        new ActInput("no code", "2021-02-29", "2022-02-01", "BAD_LUCK")));
        assertEquals(
                List.of(
                        "costs",
                        "award",
                        "acts[0].host",
                        "acts[0].cause",
                        "acts[0].to",
                        "acts[1]",
                        "acts[2].host",
                        "acts[2].from",
                        "acts[2].to",
                        "acts[2].cause"),
                fields(() -> reader().readClaim(input, Samples.SERVICE)));
    }

    @Test
    public void tri1_aClaimHasActs_aNoticeNeedNot() {
        for (List<ActInput> none : Arrays.asList(null, List.<ActInput>of())) {
            assertEquals(List.of("acts"), fields(() -> reader().readClaim(
                            new ClaimInput("1.00", "1.00", none), Samples.SERVICE)));
            assertEquals(
                    LocalDate.of(2021, 11, 30),
                    reader().readNotice(new NoticeInput("2021-11-02", none), Samples.SERVICE)
                            .responseDue());
        }
        assertEquals(
                List.of("sentOn"), fields(() -> reader().readNotice(new NoticeInput(null, null), Samples.SERVICE)));
        assertEquals("after today", List.of("sentOn"), fields(() -> reader().readNotice(
                        new NoticeInput("2022-02-01", null), Samples.SERVICE)));
    }

    @Test
    public void tri1_whatIsBeyondMeasureIsRefused() {
        assertEquals(List.of("costs", "award", "acts"), fields(() -> reader().readClaim(
                        new ClaimInput("1000000000.01", "0.001", Collections.nCopies(ClaimInput.MOST_ACTS + 1, ACT)),
                        Samples.SERVICE)));
        assertEquals(List.of("acts[0].from"), fields(() -> reader().readClaim(
                        new ClaimInput("1", "1", List.of(new ActInput("RTD", "1989-12-31", "2021-08-01", "SEVERAL"))),
                        Samples.SERVICE)));
    }

    private static ClaimReader reader() {
        OdsCode host = new OdsCode("RTD");
        return new ClaimReader(Map.of(host, host, new OdsCode("RTD01"), host), TODAY);
    }

    private static List<String> fields(Runnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused::run).problem();
        assertEquals("invalid-input", problem.code());
        assertEquals("TRI-1", problem.rule());
        return problem.faults().stream().map(Problem.Fault::field).toList();
    }
}
