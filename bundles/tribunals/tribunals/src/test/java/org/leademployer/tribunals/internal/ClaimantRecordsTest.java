/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.Vault;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Conciliation;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.Ground;
import org.leademployer.tribunals.TribunalClaim.Outcome;
import org.leademployer.tribunals.TribunalClaim.State;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.leademployer.tribunals.internal.store.MoneyStore;
import org.leademployer.tribunals.internal.store.MoneyStore.KeptReserve;

/** Claims of two people on the real tables. Every name and number of either is a marker. */
public class ClaimantRecordsTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2025, 5, 9);

    private EmbeddedDatabase database;
    private ClaimStore store;
    private MoneyStore money;
    private RegisteredClaims claims;
    private ClaimantRecords records;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("tribunals", "db/tribunals.xml");
        store = new ClaimStore(database, () -> "tribunals");
        money = new MoneyStore(database, () -> "tribunals");
        claims = new RegisteredClaims(store, null, null, null, null, new MarkingVault());
        records = new ClaimantRecords(claims, store, money);
        claim("c1", "2400001/2025", "t1", "MARK-CLAIMANT", "R000001/25/01");
        claim("c2", "2400002/2025", "t2", "MARK-OTHER", "R000002/25/01");
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void ig8_aClaimantIsHandedTheClaim_andNothingOfAnybodyElse() {
        String gathered = gathered(subject("t1"));

        assertTrue(gathered, gathered.contains("claimant=MARK-CLAIMANT"));
        assertTrue(gathered, gathered.contains("number=2400001/2025"));
        assertTrue(gathered, gathered.contains("certificate=R000001/25/01"));
        assertTrue(gathered, gathered.contains("act1=RTD, 2025-01-05 to 2025-01-24, ACT_OF_HOST"));
        assertTrue(gathered, gathered.contains("award=200.00"));
        assertTrue(gathered, gathered.contains("reason=" + ClaimantRecords.PRIVILEGED));
        for (String marker : List.of("MARK-OTHER", "2400002", "R000002", "MARK-REASON", "mark-lawyer", "c2", "77.00")) {
            assertFalse(marker + " in " + gathered, gathered.contains(marker));
        }
        assertEquals("", gathered(subject("t3")));
    }

    @Test
    public void ig8_aClaimThatIsNotClosedIsNeeded_andRetentionCountsFromItsEnd() {
        Holding held = database.call(() -> records.holdings(subject("t1"))).get(0);
        assertEquals(new Holding("tribunal-claims", 1, CONCLUDED, List.of()), held);
        assertEquals(Set.of(new Region("north-west")), database.call(() -> records.places(subject("t1"))));

        for (State state : State.values()) {
            database.execute("update tribunals.claim set state = '" + state + "' where id = 'c1'");
            List<Holding.Need> needs =
                    database.call(() -> records.holdings(subject("t1"))).get(0).needs();
            assertEquals(state.name(), state == State.CLOSED ? 0 : 1, needs.size());
            needs.forEach(need -> assertEquals("TRI-1", need.rule()));
        }
        assertEquals(List.of(), database.call(() -> records.holdings(subject("t3"))));
    }

    @Test
    public void ig8_whatLeadsToTheClaimantIsOverwritten_andTheMoneyStays() {
        assertEquals(List.of(), database.call(() -> records.erase(subject("t1"), Set.of("other"))));
        assertTrue(text().contains("2400001"));

        database.run(() -> records.restrict(subject("t1"), true));
        List<Erased> erased = database.call(() -> records.erase(subject("t1"), Set.of("tribunal-claims")));
        assertFalse(database.call(() -> records.restrict(subject("t1"), false)));

        assertEquals(List.of(new Erased("tribunal-claims", 1, Erased.Manner.OVERWRITTEN)), erased);
        String left = text();
        for (String marker : List.of("2400001", "R000001", "dDF8", "sha-c1")) {
            assertFalse(marker + " in " + left, left.contains(marker));
        }
        assertTrue(left, left.contains("2400002") && left.contains("R000002") && left.contains("sha-c2"));
        assertEquals(20_000, database.number("select award_pence from tribunals.claim where id = 'c1'"));
        assertEquals(4, database.number("select changes from tribunals.claim where id = 'c1'"));
        assertEquals(1, database.number("select count(*) from tribunals.act where claim_id = 'c1'"));
        assertEquals(List.of(), database.call(() -> records.holdings(subject("t1"))));
        assertEquals("", gathered(subject("t1")));
        assertEquals(1, database.call(() -> records.holdings(subject("t2"))).size());
        assertEquals(
                "another claim may have the number", Optional.empty(), database.call(() -> store.find("2400001/2025")));
        assertEquals(List.of(), database.call(() -> records.erase(subject("t1"), Set.of("tribunal-claims"))));
    }

    @Test
    public void ig8_claimsOfAPersonAreMarkedAsHeldBackAndLetGo_andNobodyElses() {
        assertTrue(database.call(() -> records.restrict(subject("t1"), true)));
        assertFalse("it is so already", database.call(() -> records.restrict(subject("t1"), true)));
        assertEquals(Set.of(Flag.HELD_BACK), flags("c1"));
        assertEquals(Set.of(), flags("c2"));
        assertFalse(database.call(() -> records.restrict(subject("t3"), true)));
        assertTrue(database.call(() -> records.restrict(subject("t1"), false)));
        assertEquals(Set.of(), flags("c1"));
        assertEquals(
                "what was read before is read anew",
                3,
                database.number("select changes from tribunals.claim where id = 'c1'"));
    }

    private Set<Flag> flags(String claim) {
        return database.call(() -> store.find(claim).orElseThrow().flags());
    }

    private static DataSubject subject(String trainee) {
        return new DataSubject(trainee, new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.TRAINEE, trainee))));
    }

    /** As the archive shows it. */
    private String gathered(DataSubject subject) {
        StringBuilder text = new StringBuilder();
        database.run(() -> {
            try {
                records.gather(subject, new SubjectSink() {
                    @Override
                    public void record(SubjectRecord record) {
                        text.append(record.id()).append('\n');
                        record.fields().stream()
                                .filter(field ->
                                        field.person() == null || subject.isKnownAs(field.person(), field.value()))
                                .forEach(field -> text.append(field.name())
                                        .append('=')
                                        .append(field.value())
                                        .append('\n'));
                    }

                    @Override
                    public void attachment(SubjectAttachment attachment) {
                        throw new AssertionError("no files");
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return text.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        database.run(() -> {
            for (String select : List.of(
                    "select claim_number, coalesce(certificate, '') as certificate, sealed_name, message_sha256"
                            + " from tribunals.claim",
                    "select sealed_reason from tribunals.reserve")) {
                try (var row = database.connection().createStatement().executeQuery(select)) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(row.getString(i)).append('\n');
                        }
                    }
                }
            }
        });
        return text.toString();
    }

    private void claim(String id, String number, String trainee, String name, String certificate) {
        TribunalClaim claim = new TribunalClaim(
                id,
                number,
                "contract-1",
                new Region("north-west"),
                trainee,
                State.CLOSED,
                List.of("LEAD_EMPLOYER", "INDIVIDUAL"),
                List.of(new Ground("WA", LocalDate.of(2025, 4, 23), "a rule", false)),
                List.of(new Act(
                        new OdsCode("RTD"),
                        new Period(LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 24)),
                        Cause.ACT_OF_HOST)),
                new Conciliation(certificate, null, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)),
                LocalDate.of(2025, 3, 10),
                LocalDate.of(2025, 3, 14),
                LocalDate.of(2025, 4, 11),
                null,
                List.of(),
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Outcome.UPHELD,
                CONCLUDED,
                Set.of(),
                1);
        database.run(() -> {
            store.add(claim, claims.seal(trainee, RegisteredClaims.namePlace(id), name), "sha-" + id);
            money.add(
                    id,
                    new KeptReserve(
                            1,
                            Party.HEE,
                            Money.parse("77.00"),
                            Money.ZERO,
                            LocalDate.of(2025, 3, 20),
                            "mark-lawyer",
                            Instant.parse("2025-03-20T10:00:00Z"),
                            claims.seal(trainee, RegisteredClaims.reasonPlace(id, 1), "MARK-REASON")));
        });
        database.execute("update tribunals.claim set award_pence = 20000, outcome = 'UPHELD', concluded_on = '"
                + CONCLUDED + "' where id = '" + id + "'");
    }

    /** Seals nothing, but says whose it is. */
    private static final class MarkingVault implements Vault {

        private final Set<String> destroyed = new HashSet<>();

        @Override
        public byte[] seal(String place, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] sealOf(String person, String place, byte[] content) {
            return (person + "|" + place + "|" + new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<byte[]> openOf(String person, String place, byte[] sealed) {
            String text = new String(sealed, StandardCharsets.UTF_8);
            String begin = person + "|" + place + "|";
            assertTrue(text, text.startsWith(begin));
            return destroyed.contains(person)
                    ? Optional.empty()
                    : Optional.of(text.substring(begin.length()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean destroyKeyOf(String person) {
            return destroyed.add(person);
        }

        @Override
        public boolean isDestroyed(String person) {
            return destroyed.contains(person);
        }
    }
}
