/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.testkit.EmbeddedDatabase;

/** One contract per lot, however often it is told (PRO-12). */
public class ContractsOfAwardTest {

    private static final String CONCLUDED =
            """
            {"procurement": "p", "reference": "PR-1", "newer": "passed over", "lots": [
              {"number": 1, "reference": "PR-1-1", "title": "North", "region": "north", "specialties": ["600", "100"],
               "supplier": "RTD", "value": "140000.00", "firstDay": "2028-08-01", "lastDay": "2032-07-31",
               "extensionMonths": 24},
              {"number": 2, "reference": "PR-1-2", "title": "South", "region": "south", "specialties": [],
               "supplier": "RTD", "value": "1.00", "firstDay": "2028-08-01", "lastDay": "2032-07-31",
               "extensionMonths": 0}]}
            """;

    private final List<NewContract> created = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private EmbeddedDatabase database;
    private ContractsOfAward handler;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("contracts", "db/contracts.xml");
        Contracts register = (Contracts) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Contracts.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "create" -> {
                        created.add((NewContract) arguments[0]);
                        yield contract(created.size() - 1);
                    }
                    case "require" -> contract(Integer.parseInt(((String) arguments[0]).substring(1)));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        handler = new ContractsOfAward(
                database, register, new AwardedLotStore(database, () -> "contracts"), published::add);
    }

    @After
    public void end() {
        database.close();
    }

    @Test
    public void pro12_eachLotBecomesOneContractHoweverOftenItIsTold() {
        handler.handle(told(CONCLUDED));
        handler.handle(told(CONCLUDED));

        assertThat(created.stream().map(NewContract::reference).toList(), is(List.of("PR-1-1", "PR-1-2")));
        assertThat(created.get(0).lot().specialties().toString(), is("[100, 600]"));
        assertThat(created.get(0).value().toString(), is("140000.00"));
        assertThat(created.get(0).extensionMonths(), is(24));
        assertThat(published.size(), is(2));
        assertThat(published.get(0), is(published.get(1)));
        assertThat(published.get(0).type(), is("contract.made"));
        assertThat(published.get(0).content(), containsString("{\"lot\":2,\"contractId\":\"c1\""));
        assertThat(database.number("select count(*) from contracts.awarded_lot"), is(2L));
    }

    @Test
    public void con1_theRouteIsKept_andUnknownWhereItWasNotTold() {
        AwardedContractsService awarded =
                new AwardedContractsService(database, new AwardedLotStore(database, () -> "contracts"));
        handler.handle(told(CONCLUDED));
        handler.handle(told(CONCLUDED
                .replace("\"p\"", "\"q\", \"route\": \"FORMAL_TENDER\"")
                .replace("PR-1", "PR-2")));

        List<Contract> all = List.of(contract(0), contract(1), contract(2), contract(3));
        assertThat(awarded.routes(all), is(Map.of("c2", "FORMAL_TENDER", "c3", "FORMAL_TENDER")));
        assertThat(awarded.routes(List.of()), is(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> awarded.routes(Collections.nCopies(1001, contract(0))));
    }

    /** Records elsewhere name a procurement by its id or its reference: a contract that was made of it is found by both (IG-3). */
    @Test
    public void con1_theProcurementOfAContractIsKnownByItsNames() throws Exception {
        handler.handle(told(CONCLUDED));
        handler.handle(told(
                CONCLUDED.replace("\"p\", \"reference\": \"PR-1\",", "\"q\",").replace("PR-1", "PR-2")));
        AwardedLotStore lots = new AwardedLotStore(database, () -> "contracts");

        assertThat(
                database.call(() -> lots.procurements(List.of("c1", "c2", "other"))),
                is(Map.of("c1", Set.of("p", "PR-1"), "c2", Set.of("q"))));
    }

    @Test
    public void pro12_aKillBeforeTheCommitLeavesNoContractWithoutItsLot() {
        database.beforeCommit = () -> {
            throw new IllegalStateException("killed");
        };
        assertThrows(IllegalStateException.class, () -> handler.handle(told(CONCLUDED)));
        database.beforeCommit = () -> {};

        assertThat(database.number("select count(*) from contracts.awarded_lot"), is(0L));
    }

    @Test
    public void whatLacksAPartIsRefusedAsAWhole() {
        for (String content : List.of(
                "no JSON",
                "{}",
                "{\"procurement\": \"p\", \"lots\": []}",
                CONCLUDED.replace("\"supplier\": \"RTD\", \"value\": \"1.00\",", ""),
                CONCLUDED.replace("2032-07-31", "31 July"),
                CONCLUDED.replace("\"procurement\"", "\"other\""))) {
            assertThrows(content, RuntimeException.class, () -> handler.handle(told(content)));
        }
        assertThat(created, is(List.of()));
    }

    private static DeliveredEvent told(String content) {
        return new DeliveredEvent(
                1, new Event("procurement.concluded", "procurement", "p", content), Instant.EPOCH, "jane", null);
    }

    private Contract contract(int number) {
        NewContract draft = created.get(number);
        return new Contract(
                "c" + number,
                draft.reference(),
                1,
                draft.lot(),
                draft.leadEmployer(),
                draft.vehicle(),
                draft.value(),
                draft.term(),
                draft.extensionMonths(),
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }
}
