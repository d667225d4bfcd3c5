/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.Pin;

public class ContractsServiceTest {

    private static final String REFERENCE = "NW-LE-2021";

    private final Fakes.MapStore store = new Fakes.MapStore();
    private final Fakes.FakeSchedules schedules = new Fakes.FakeSchedules();
    private final Fakes.RecordingAudit audit = new Fakes.RecordingAudit();
    private final List<Event> published = new ArrayList<>();
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final Fakes.MemoryChanges changes = new Fakes.MemoryChanges();
    private final ContractsService contracts = new ContractsService(
            new Fakes.DirectTransactions(),
            store,
            new Fakes.SmallGeography(),
            schedules,
            schedules,
            new TermBook(store, changes.store(), () -> Actor.PLATFORM, Clock.systemUTC()),
            changes.store(),
            audit,
            published::add,
            (permission, node) -> granted.contains(permission),
            Clock.fixed(Instant.parse("2021-07-15T12:00:00Z"), ZoneId.of("Europe/London")),
            new GapsOfDomains(new Fakes.DirectTransactions(), null, node -> List.of()));

    @Test
    public void referencesAreFoundAsTheyAreBegun_inEitherCase() {
        for (String reference : List.of("LE-1", "LE-10", "LE-2", "le-3", "NW-1")) {
            create(reference);
        }
        assertEquals(List.of("LE-1", "LE-10"), contracts.references("LE-1"));
        assertEquals(List.of("LE-1", "LE-10", "LE-2", "le-3"), contracts.references("le"));
        assertEquals(List.of(), contracts.references("X"));
        assertEquals(5, contracts.references("").size());
        assertEquals(List.of(), contracts.references(contracts.require("NW-1").id()));
    }

    @Test
    public void con1_aDraftIsFoundByIdAndByReference() {
        Contract contract = create(REFERENCE);
        assertEquals(Contract.State.DRAFT, contract.state());
        assertEquals(contract, contracts.require(contract.id()));
        assertEquals(contract, contracts.require(REFERENCE));
        assertEquals(List.of("contract.created"), audit.actions());
        assertProblem("not-found", null, () -> contracts.require("nowhere"));
    }

    @Test
    public void x3_whatMayNotBeReadIsAsIfItWereNotThere() {
        String id = create(REFERENCE).id();
        granted.remove(Permission.READ_CONTRACTS);
        assertEquals(List.of(), references("national"));
        assertEquals(Optional.empty(), contracts.find(REFERENCE));
        for (String asked : List.of(REFERENCE, id)) {
            assertProblem("not-found", null, () -> contracts.require(asked));
            assertProblem("not-found", null, () -> contracts.gaps(asked));
            assertProblem("not-found", null, () -> contracts.populate(asked, 5));
        }
    }

    @Test
    public void x3_whoMayReadButNotChangeIsToldSo() {
        create(REFERENCE);
        granted.remove(Permission.CHANGE_CONTRACTS);
        assertEquals(List.of(REFERENCE), references("national"));
        assertProblem("not-allowed", "X-3", () -> create("OTHER"));
        assertProblem("not-allowed", "X-3", () -> contracts.complete(REFERENCE, Samples.COMPLETE));
        assertProblem("not-allowed", "X-3", () -> contracts.populate(REFERENCE, 5));
        assertProblem("not-allowed", "X-3", () -> contracts.defer(REFERENCE, 5, LocalDate.of(2021, 12, 1), "later"));
        assertProblem("not-allowed", "X-3", () -> contracts.sign(REFERENCE, LocalDate.of(2021, 7, 1)));
        assertProblem("not-allowed", "X-3", () -> contracts.start(REFERENCE, LocalDate.of(2021, 8, 1)));
    }

    @Test
    public void con1_aReferenceIsTakenOnce() {
        create(REFERENCE);
        assertProblem("reference-taken", "CON-1", () -> create(REFERENCE));
    }

    @Test
    public void con4_refusesTheNhsEducationContract() {
        NewContract good = Samples.newContract(REFERENCE, Samples.lot("north-west"));
        NewContract wrong = new NewContract(
                good.reference(),
                good.lot(),
                good.leadEmployer(),
                Vehicle.NHS_EDUCATION_CONTRACT,
                good.value(),
                good.term(),
                0);
        assertProblem("vehicle-refused", "CON-4", () -> contracts.create(wrong));
    }

    @Test
    public void con1_tellsOfRegionAndVehicleWithAllElseThatIsWrong() {
        NewContract good = Samples.newContract(REFERENCE, Samples.lot("atlantis"));
        NewContract wrong = new NewContract(
                good.reference(),
                good.lot(),
                good.leadEmployer(),
                Vehicle.NHS_EDUCATION_CONTRACT,
                Money.parse("-1.00"),
                good.term(),
                0);
        assertProblem("invalid-input", "CON-1", () -> contracts.create(wrong));
        assertEquals(
                List.of("value", "lot.region", "vehicle"),
                assertThrows(ProblemException.class, () -> contracts.create(wrong)).problem().faults().stream()
                        .map(Problem.Fault::field)
                        .toList());
    }

    @Test
    public void org1_refusesALotOfAnUnknownRegion() {
        assertProblem(
                "unknown-region",
                "ORG-1",
                () -> contracts.create(Samples.newContract(REFERENCE, Samples.lot("atlantis"))));
    }

    @Test
    public void listsANodeAndAllBelowIt() {
        create("NW-1");
        contracts.create(Samples.newContract("S-1", Samples.lot("south")));
        contracts.create(Samples.newContract("N-1", Samples.lot("north")));
        assertEquals(List.of("N-1", "NW-1"), references("north"));
        assertEquals(List.of("NW-1"), references("north-west"));
        assertEquals(List.of("N-1", "NW-1", "S-1"), references("national"));
    }

    @Test
    public void con2_completesPartByPartAndTwiceTheSameChangesNothing() {
        create(REFERENCE);
        MinimumRecord tier =
                new MinimumRecord(null, null, null, null, null, MinimumRecord.Tier.SILVER, null, null, null);
        assertEquals(2, contracts.complete(REFERENCE, tier).version());
        assertEquals(2, contracts.complete(REFERENCE, tier).version());
        contracts.complete(REFERENCE, Samples.COMPLETE);
        assertEquals(List.of("contract.created", "contract.completed", "contract.completed"), audit.actions());
        Change last = audit.changes.get(2);
        assertEquals("SILVER", last.before().get("tier"));
        assertEquals("GOLD", last.after().get("tier"));
        assertFalse(audit.changes.toString(), audit.changes.toString().contains("Ada"));
    }

    @Test
    public void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        Contract read = create(REFERENCE);
        contracts.complete(REFERENCE, Samples.COMPLETE);
        MinimumRecord parts = new MinimumRecord("Other Owner", null, null, null, null, null, null, null, null);
        assertProblem("precondition-failed", null, () -> contracts.complete(REFERENCE, parts, read.version()));
        assertEquals(3, contracts.complete(REFERENCE, parts, 2).version());

        store.meanwhile = () -> store.contracts.replaceAll((id, contract) -> ContractChanges.kept(contract));
        Problem problem = assertProblem("contract-changed", null, () -> contracts.populate(REFERENCE, 5));
        assertEquals(409, problem.status());
        assertTrue(problem.next(), problem.next().startsWith("Read the contract again"));
    }

    @Test
    public void con3_onlySchedules5And7ArePopulatedOrDeferred() {
        create(REFERENCE);
        LocalDate due = LocalDate.of(2021, 12, 31);
        for (int schedule : List.of(0, 1, 2, 3, 4, 6, 8, 9, 10, 11)) {
            assertProblem("schedule-not-populated-by-hand", "CON-3", () -> contracts.populate(REFERENCE, schedule));
            assertProblem(
                    "schedule-cannot-be-deferred", "CON-3", () -> contracts.defer(REFERENCE, schedule, due, "later"));
        }
        assertEquals(
                ContractSchedule.Status.POPULATED,
                schedule(contracts.populate(REFERENCE, 5), 5).status());
        Contract deferred = contracts.defer(REFERENCE, 7, due, "plan is being agreed");
        assertEquals(
                new ContractSchedule(
                        7, "Implementation Phase", ContractSchedule.Status.DEFERRED, due, "plan is being agreed", null),
                schedule(deferred, 7));
        assertEquals(
                deferred.version(),
                contracts.defer(REFERENCE, 7, due, "plan is being agreed").version());
        assertProblem("already-populated", "CON-3", () -> contracts.defer(REFERENCE, 5, due, "later"));
        assertEquals(
                2,
                assertProblem("invalid-input", "CON-3", () -> contracts.defer(REFERENCE, 7, null, " "))
                        .faults()
                        .size());
        assertProblem("invalid-input", "CON-3", () -> contracts.defer(REFERENCE, 7, LocalDate.of(2025, 8, 1), "later"));
        assertFalse(audit.changes.toString(), audit.changes.toString().contains("being agreed"));
    }

    @Test
    public void sch3_aDraftPinsAChosenVersionOfItsNodeOrAbove() {
        create(REFERENCE);
        deployAll();
        for (String region : List.of("north-west", "national")) {
            Contract pinned = contracts.pin(REFERENCE, Samples.variant("6", region, "1.0.0"));
            assertEquals(region + ":1.0.0", schedule(pinned, 6).variant());
        }
        Pin pin = schedules.ofContract(contracts.require(REFERENCE).id()).get(0);
        assertEquals(Samples.TERM.from(), pin.from());
        assertEquals("a draft's choice is replaced, not added to", 1, schedules.pins.size());

        assertProblem(
                "variant-of-other-region",
                "SCH-3",
                () -> contracts.pin(REFERENCE, Samples.variant("6", "north-east", "1.0.0")));
        assertProblem(
                "variant-not-deployed",
                "SCH-4",
                () -> contracts.pin(REFERENCE, Samples.variant("6", "north-west", "9.9.9")));
        assertProblem(
                "invalid-input", "SCH-1", () -> contracts.pin(REFERENCE, Samples.variant("5", "north-west", "1.0.0")));
        assertProblem(
                "invalid-input",
                "SCH-1",
                () -> contracts.pin(REFERENCE, Samples.variant("fitness-routing", "north-west", "1.0.0")));
    }

    @Test
    public void sch3_theSignaturePinsTheNewestValidVariantsFromTheFirstDayOfTheTerm() {
        create(REFERENCE);
        deployAll();
        schedules.deploy(Samples.variant("6", "north-west", "1.2.0"), "2021-08-01");
        schedules.deploy(Samples.variant("6", "north-west", "2.0.0"), "2021-08-02");
        Contract signed = contracts.sign(REFERENCE, Samples.SIGNED);

        assertEquals(Contract.State.SIGNED, signed.state());
        assertEquals(Samples.SIGNED, signed.signedOn());
        assertEquals("north-west:1.2.0", schedule(signed, 6).variant());
        assertEquals("national:1.0.0", schedule(signed, 8).variant());
        assertEquals(
                "what has no variant stays a gap", null, schedule(signed, 10).variant());
        assertTrue(schedules.pins.values().stream().allMatch(pin -> pin.from().equals(Samples.TERM.from())));
        assertEquals(
                List.of("contract.created", "contract.pinned", "contract.pinned", "contract.signed"), audit.actions());
        assertEquals("north-west:1.2.0", audit.changes.get(3).after().get("schedule6"));
    }

    @Test
    public void sch3_theSignatureKeepsWhatWasChosen() {
        create(REFERENCE);
        deployAll();
        contracts.pin(REFERENCE, Samples.variant("6", "national", "1.0.0"));
        assertEquals(
                "national:1.0.0",
                schedule(contracts.sign(REFERENCE, Samples.SIGNED), 6).variant());
    }

    @Test
    public void sch4_isNotSignedOnAChoiceThatCannotBeUsed() {
        create(REFERENCE);
        deployAll();
        contracts.pin(REFERENCE, Samples.variant("6", "north-west", "1.0.0"));
        for (Pin.State state : List.of(Pin.State.NOT_DEPLOYED, Pin.State.TERMS_CHANGED)) {
            schedules.setState("6", state);
            assertProblem("pin-not-in-force", "SCH-4", () -> contracts.sign(REFERENCE, Samples.SIGNED));
        }
    }

    @Test
    public void sch3_isNotSignedWithoutASchedule6ToChargeBy() {
        create(REFERENCE);
        schedules.deploy(Samples.variant("6", "north-east", "1.0.0"), "2021-04-01");
        schedules.deploy(Samples.variant("6", "national", "1.0.0"), "2021-08-02");
        assertProblem("no-schedule-6", "SCH-3", () -> contracts.sign(REFERENCE, Samples.SIGNED));
    }

    @Test
    public void con2_isSignedOnceBeforeCommencementAndNotInTheFuture() {
        create(REFERENCE);
        deployAll();
        assertProblem("signed-too-late", "CON-2", () -> signAt("2021-08-10", "2021-08-01"));
        assertProblem("invalid-input", "CON-2", () -> contracts.sign(REFERENCE, LocalDate.of(2021, 7, 16)));
        contracts.sign(REFERENCE, LocalDate.of(2021, 7, 15));
        assertProblem("already-signed", "CON-2", () -> contracts.sign(REFERENCE, Samples.SIGNED));
    }

    @Test
    public void con1_aPostIsNotCoveredTwiceOnTheSameDays() {
        deployAll();
        create(REFERENCE);
        contracts.sign(REFERENCE, Samples.SIGNED);
        contracts.create(Samples.newContract("N-600", Samples.lot("north", "600")));
        Problem problem = assertProblem("lot-covered-twice", "CON-1", () -> contracts.sign("N-600", Samples.SIGNED));
        assertTrue(problem.detail(), problem.detail().contains(REFERENCE));
        contracts.create(Samples.newContract("NE-1", Samples.lot("north-east")));
        contracts.sign("NE-1", Samples.SIGNED);
    }

    @Test
    public void con9_whatIsSignedAndPinnedChangesByChangeControlAlone() {
        deployAll();
        create(REFERENCE);
        contracts.sign(REFERENCE, Samples.SIGNED);
        assertProblem(
                "change-control-required",
                "CON-9",
                () -> contracts.pin(REFERENCE, Samples.variant("6", "national", "1.0.0")));
        schedules.deploy(Samples.variant("10", "national", "1.0.0"), "2021-04-01");
        Contract pinned = contracts.pin(REFERENCE, Samples.variant("10", "national", "1.0.0"));
        assertEquals(
                "a gap may be closed", "national:1.0.0", schedule(pinned, 10).variant());
    }

    @Test
    public void con3_theRefusalToStartListsEveryGap() {
        create(REFERENCE);
        List<Gap> gaps = contracts.gaps(REFERENCE);
        Problem problem =
                assertProblem("start-refused", "CON-3", () -> contracts.start(REFERENCE, Samples.TERM.from()));
        assertEquals(409, problem.status());
        assertEquals(gaps.stream().map(Gap::toString).toList(), problem.missing());
        assertEquals(15, problem.missing().size());
    }

    @Test
    public void con3_gapsOfManyAreThoseOfEach() {
        deployAll();
        create(REFERENCE);
        create("SECOND-2021");
        contracts.complete("SECOND-2021", Samples.COMPLETE);
        contracts.pin("SECOND-2021", Samples.variant("6", "national", "1.0.0"));
        Contract first = contracts.require(REFERENCE);
        Contract second = contracts.require("SECOND-2021");

        Map<String, List<Gap>> gaps = contracts.gapsOf(List.of(second, first));

        assertEquals(List.of(second.id(), first.id()), List.copyOf(gaps.keySet()));
        assertEquals(contracts.gaps(REFERENCE), gaps.get(first.id()));
        assertEquals(contracts.gaps("SECOND-2021"), gaps.get(second.id()));
        assertTrue(gaps.get(first.id()).size() > gaps.get(second.id()).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> contracts.gapsOf(java.util.Collections.nCopies(Contracts.MOST + 1, first)));
    }

    @Test
    public void con3_startsOnceWhenNothingIsMissing() {
        deployAll();
        schedules.deploy(Samples.variant("10", "national", "1.0.0"), "2021-04-01");
        create(REFERENCE);
        contracts.complete(REFERENCE, Samples.COMPLETE);
        contracts.populate(REFERENCE, 5);
        contracts.defer(REFERENCE, 7, LocalDate.of(2021, 12, 31), "plan is being agreed");
        contracts.sign(REFERENCE, Samples.SIGNED);
        assertEquals(List.of(), contracts.gaps(REFERENCE));
        Contract running = contracts.start(REFERENCE, Samples.TERM.from());
        assertEquals(Contract.State.RUNNING, running.state());
        assertEquals(Samples.TERM.from(), running.startedOn());
        assertProblem("already-running", "CON-3", () -> contracts.start(REFERENCE, Samples.TERM.from()));
        assertTrue(audit.actions().contains("contract.started"));
    }

    @Test
    public void con3_doesNotStartWithoutRiskSharingAgreement() {
        con3_startsUpTo(new MinimumRecord(
                "Ada Owner", "Ben", "Cleo", "Dev", "Eve", MinimumRecord.Tier.GOLD, null, null, "NOT_APPLICABLE"));
        Problem problem =
                assertProblem("start-refused", "CON-3", () -> contracts.start(REFERENCE, Samples.TERM.from()));
        assertEquals(
                List.of("risk-sharing agreement (TRI-6)", "signature of the risk-sharing agreement (TRI-6)"),
                problem.missing());
    }

    private void con3_startsUpTo(MinimumRecord record) {
        deployAll();
        schedules.deploy(Samples.variant("10", "national", "1.0.0"), "2021-04-01");
        create(REFERENCE);
        contracts.complete(REFERENCE, record);
        contracts.populate(REFERENCE, 5);
        contracts.populate(REFERENCE, 7);
        contracts.sign(REFERENCE, Samples.SIGNED);
    }

    private Contract create(String reference) {
        return contracts.create(Samples.newContract(reference, Samples.lot("north-west")));
    }

    private void deployAll() {
        schedules.deploy(Samples.variant("6", "national", "1.0.0"), "2021-04-01");
        schedules.deploy(Samples.variant("6", "north-west", "1.0.0"), "2021-04-01");
        schedules.deploy(Samples.variant("6", "north-east", "1.0.0"), "2021-04-01");
        schedules.deploy(Samples.variant("8", "national", "1.0.0"), "2021-04-01");
    }

    private void signAt(String today, String signedOn) {
        new ContractsService(
                        new Fakes.DirectTransactions(),
                        store,
                        new Fakes.SmallGeography(),
                        schedules,
                        schedules,
                        new TermBook(store, changes.store(), () -> Actor.PLATFORM, Clock.systemUTC()),
                        changes.store(),
                        audit,
                        published::add,
                        (permission, node) -> granted.contains(permission),
                        Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneId.of("Europe/London")),
                        new GapsOfDomains(new Fakes.DirectTransactions(), null, node -> List.of()))
                .sign(REFERENCE, LocalDate.parse(signedOn));
    }

    private List<String> references(String region) {
        return contracts.list(new Region(region)).stream()
                .map(Contract::reference)
                .toList();
    }

    private static ContractSchedule schedule(Contract contract, int number) {
        return contract.schedules().get(number - 1);
    }

    private static Problem assertProblem(String code, String rule, ThrowingRunnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused).problem();
        assertEquals(problem.toString(), code, problem.code());
        assertEquals(problem.toString(), rule, problem.rule());
        return problem;
    }
}
