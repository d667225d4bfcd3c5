/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.contracts.internal.rules.DraftCheck;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;

public class ContractsResourceTest {

    private final ContractsResource resource = new ContractsResource(register(), null);

    @Test
    public void listsPageByPageByReference() {
        Page<ContractView> first = resource.list("north-west", null, "2");
        assertEquals(List.of("A-1", "B-1"), references(first));
        assertEquals("B-1", first.next());
        Page<ContractView> last = resource.list(null, first.next(), "2");
        assertEquals(List.of("C-1"), references(last));
        assertNull(last.next());
        assertEquals(3, resource.list(null, null, null).items().size());
        assertEquals(List.of(), references(resource.list(null, "Z", null)));
    }

    @Test
    public void aViewSaysRegionAndHowManyGaps() {
        ContractView view = resource.view(Samples.draft("1", "A-1", Samples.lot("north-west"), Samples.TERM));
        assertEquals(Samples.NORTH_WEST, view.region());
        assertEquals(1, view.gaps());
        assertEquals(10, view.schedules().size());
    }

    @Test
    public void badQueryParametersAreNamed() {
        for (String limit : List.of("0", "1001", "-1", "ten", "")) {
            assertFaults(List.of("limit"), () -> resource.list(null, null, limit));
        }
        assertFaults(List.of("region"), () -> resource.list("North West", null, null));
        assertFaults(List.of("schedule"), () -> resource.populate("A-1", "five"));
        assertFaults(List.of("body"), () -> resource.sign("A-1", null));
        assertFaults(List.of("signedOn"), () -> resource.sign("A-1", new ContractRequests.Sign("1 July")));
        assertFaults(
                List.of("region", "version"),
                () -> resource.pin("A-1", "6", "\"1\"", new ContractRequests.ChoosePin("North West", "1")));
    }

    @Test
    public void con1_everyFaultOfANewContractIsNamedAtOnce() {
        ContractRequests.Create nothing = new ContractRequests.Create(null, null, null, null, null, null, null);
        assertFaults(
                List.of("reference", "lot", "leadEmployer", "value", "term"),
                () -> nothing.read(draft -> DraftCheck.faults(draft, node -> true)));
        ContractRequests.Create wrong = new ContractRequests.Create(
                "NW-1",
                new ContractRequests.LotRequest("Doctors", "north-west", List.of("surgery")),
                "R",
                "HANDSHAKE",
                "1.001",
                new ContractRequests.TermRequest("2021-08-01", "2021-07-31"),
                null);
        assertFaults(
                List.of("lot.specialties", "leadEmployer", "vehicle", "value", "term"),
                () -> wrong.read(draft -> DraftCheck.faults(draft, node -> true)));
        ContractRequests.Create noCode = new ContractRequests.Create(
                "NW-1",
                new ContractRequests.LotRequest("Doctors", "north-west", Arrays.asList((String) null)),
                "RTD",
                null,
                "1",
                new ContractRequests.TermRequest("2021-08-01", "soon"),
                null);
        assertFaults(
                List.of("lot.specialties", "term.to"),
                () -> noCode.read(draft -> DraftCheck.faults(draft, node -> true)));
    }

    @Test
    public void con1_whatCanBeReadIsLookedAtWithWhatCannot() {
        ContractRequests.Create wrong = new ContractRequests.Create(
                "?",
                new ContractRequests.LotRequest(" ", "nope", null),
                "??",
                "NHS_EDUCATION_CONTRACT",
                "-1.00",
                new ContractRequests.TermRequest("2022-03-31", "2021-04-01"),
                121);
        assertFaults(
                "CON-1",
                List.of(
                        "lot.title",
                        "leadEmployer",
                        "term",
                        "reference",
                        "value",
                        "extensionMonths",
                        "lot.region",
                        "vehicle"),
                () -> wrong.read(
                        draft -> DraftCheck.faults(draft, node -> !node.slug().equals("nope"))));
    }

    @Test
    public void con3_daysThatCannotBeReadAreRefusedByTheirRule() {
        assertFaults("CON-2", List.of("signedOn"), () -> resource.sign("A-1", new ContractRequests.Sign(null)));
        assertFaults("CON-3", List.of("startedOn"), () -> resource.start("A-1", new ContractRequests.Start(null)));
        assertFaults("CON-9", List.of("asOf"), () -> resource.read("A-1", "2021-02-30", null));
        assertFaults("CON-9", List.of("effectiveFrom", "requestedBy"), () -> new ChangeRequests.Raise(
                        null, "A", "B", null, null, "US", null, null)
                .read());
    }

    @Test
    public void con1_aNewContractIsRead() {
        NewContract read = new ContractRequests.Create(
                        "NW-LE-2021",
                        new ContractRequests.LotRequest("Doctors in training", "north-west", null),
                        "rtd",
                        null,
                        "2716000",
                        new ContractRequests.TermRequest("2021-08-01", "2025-07-31"),
                        12)
                .read(draft -> DraftCheck.faults(draft, node -> true));
        assertEquals(Samples.newContract("NW-LE-2021", Samples.lot("north-west")), read);
        assertEquals(Vehicle.NHS_TERMS_FOR_SERVICES, read.vehicle());
    }

    @Test
    public void con2_partsOfTheRecordAreRead() {
        assertEquals(
                new MinimumRecord(null, "Ben", null, null, null, MinimumRecord.Tier.GOLD, null, null, null),
                new ContractRequests.Complete(null, "Ben", null, null, null, "GOLD", null, null, null).read());
        assertFaults(
                List.of("tier", "riskSharingSignedOn"),
                () -> new ContractRequests.Complete(null, null, null, null, null, "PLATINUM", null, "x", null).read());
    }

    private static List<String> references(Page<ContractView> page) {
        return page.items().stream().map(ContractView::reference).toList();
    }

    private static void assertFaults(String rule, List<String> fields, ThrowingRunnable refused) {
        assertFaults(fields, refused);
        assertEquals(
                rule, assertThrows(ProblemException.class, refused).problem().rule());
    }

    private static void assertFaults(List<String> fields, ThrowingRunnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused).problem();
        assertEquals("invalid-input", problem.code());
        assertEquals(fields, problem.faults().stream().map(Problem.Fault::field).toList());
    }

    private static Contracts register() {
        List<Contract> all = List.of(
                Samples.draft("1", "A-1", Samples.lot("north-west"), Samples.TERM),
                Samples.draft("2", "B-1", Samples.lot("north-west"), Samples.TERM),
                Samples.draft("3", "C-1", Samples.lot("north-west"), Samples.TERM));
        return (Contracts) Proxy.newProxyInstance(
                Contracts.class.getClassLoader(),
                new Class<?>[] {Contracts.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "page" -> page((PageRequest) arguments[1], all);
                    case "require" -> all.get(0);
                    case "gapsOf" -> all.stream()
                            .collect(Collectors.toMap(
                                    Contract::id, contract -> List.of(new Gap("risk-sharing agreement", "TRI-6"))));
                    case "gaps" -> List.of(new Gap("risk-sharing agreement", "TRI-6"));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Page<Contract> page(PageRequest page, List<Contract> all) {
        return page.page(
                all.stream()
                        .filter(contract ->
                                page.after() == null || contract.reference().compareTo(page.after()) > 0)
                        .toList(),
                contract -> contract,
                Contract::reference);
    }
}
