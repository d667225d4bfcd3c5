/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.ActingFor;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.event.OpenDelivery;
import org.leademployer.platform.event.OpenDelivery.State;
import org.leademployer.platform.event.internal.rules.Pauses;
import org.leademployer.platform.event.internal.store.EventStore;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.CorrelationId;

/** Events from their transaction to their handlers, on the real tables. Rounds are made by hand, so that nothing waits. */
public class OutboxTest {

    private static final Schema SCHEMA = () -> "events";

    private final Moving clock = new Moving();
    private final List<Change> audited = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private EmbeddedDatabase database;
    private Actor actor = new Actor("jane", java.util.Set.of());
    private EventStore store;
    private Dispatcher dispatcher;
    private OutboxService outbox;
    private EventDeliveriesService deliveries;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("events", "db/events.xml");
        database.execute("create table events.effect (handled varchar(100))");
        node();
    }

    @After
    public void end() {
        dispatcher.stop();
        database.close();
    }

    /** As after a restart: what is not in the database is gone. */
    private void node() {
        if (dispatcher != null) {
            dispatcher.stop();
        }
        store = new EventStore(database, SCHEMA);
        dispatcher = new Dispatcher(
                database,
                store,
                clock,
                new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1), 3),
                Duration.ofDays(30));
        // The nudge would deliver on another thread; here each round is made by hand.
        dispatcher.stop();
        CurrentActor current = () -> actor;
        Access everything = (permission, node) -> true;
        outbox = new OutboxService(database, store, dispatcher, current, clock);
        deliveries = new EventDeliveriesService(database, store, dispatcher, everything, new Written(), clock);
    }

    @Test
    public void anEventWithoutItsChangeIsNotThere() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    publish("x.happened", "1");
                    throw new IllegalStateException("the change is refused");
                }));
        handle("x.happened", "a", effect("a"));

        dispatcher.deliver();

        assertThat(handled, is(List.of()));
        assertThrows(IllegalStateException.class, () -> outbox.publish(event("x.happened", "1")));
    }

    @Test
    public void eachHandlerGetsEachEventOnceAndInOrder() {
        handle("x.happened", "a", effect("a"));
        handle("x.happened", "b", effect("b"));
        handle("y.happened", "c", effect("c"));
        database.run(() -> {
            publish("x.happened", "1");
            publish("x.happened", "2");
            publish("x.happened", "1");
        });

        dispatcher.deliver();
        dispatcher.deliver();

        assertThat(handled, is(List.of("a 1", "b 1", "a 2", "b 2", "a 1", "b 1")));
        assertThat(deliveries.open(10), is(List.of()));
    }

    @Test
    public void anEventWaitsForAHandlerThatWasNeverHere() {
        database.run(() -> publish("x.happened", "1"));
        dispatcher.deliver();
        assertThat(states(), is(List.of(State.UNCLAIMED)));

        handle("x.happened", "a", effect("a"));
        dispatcher.deliver();

        assertThat(handled, is(List.of("a 1")));
    }

    @Test
    public void whatComesWhileAHandlerIsAwayIsKeptForIt() {
        EventHandler away = effect("away");
        handle("x.happened", "away", away);
        handle("x.happened", "here", effect("here"));
        dispatcher.deliver();
        dispatcher.removeHandler(away);

        database.run(() -> publish("x.happened", "1"));
        dispatcher.deliver();
        assertThat(handled, is(List.of("here 1")));
        assertThat(states(), is(List.of(State.WAITING)));

        handle("x.happened", "away", away);
        dispatcher.deliver();
        assertThat(handled, is(List.of("here 1", "away 1")));
    }

    @Test
    public void aFailureLeavesNothingOfItselfAndPausesOnlyItsSubject() {
        List<Boolean> refusing = new ArrayList<>(List.of(true));
        handle("x.happened", "a", event -> {
            effect("a").handle(event);
            if (event.event().subjectId().equals("1") && refusing.get(0)) {
                throw refusal();
            }
        });
        database.run(() -> {
            publish("x.happened", "1");
            publish("x.happened", "1");
            publish("x.happened", "2");
        });

        dispatcher.deliver();
        assertThat(effects(), is(1L));
        OpenDelivery open = deliveries.open(10).get(0);
        assertThat(open.attempts(), is(1));
        assertThat(open.failure(), is("not-now"));
        assertThat(open.nextAttemptAt(), is(clock.instant().plusSeconds(5)));

        // Not before its pause is over.
        dispatcher.deliver();
        assertThat(deliveries.open(10).get(0).attempts(), is(1));
        refusing.set(0, false);
        clock.pass(Duration.ofSeconds(5));
        dispatcher.deliver();
        assertThat(effects(), is(3L));
        assertThat(deliveries.open(10), is(List.of()));
    }

    @Test
    public void afterSeveralFailuresItIsParkedUntilAnAdministratorSaysSo() {
        List<Boolean> refusing = new ArrayList<>(List.of(true));
        handle("x.happened", "a", event -> {
            if (refusing.get(0)) {
                throw refusal();
            }
            effect("a").handle(event);
        });
        database.run(() -> {
            publish("x.happened", "1");
            publish("x.happened", "1");
        });
        for (int i = 0; i < 5; i++) {
            dispatcher.deliver();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(states(), is(List.of(State.PARKED, State.WAITING)));
        OpenDelivery parked = deliveries.open(10).get(0);
        assertThat(parked.attempts(), is(3));
        assertThat(parked.nextAttemptAt(), is(nullValue()));

        refusing.set(0, false);
        node();
        handle("x.happened", "a", effect("a"));
        dispatcher.deliver();
        assertThat(handled, is(List.of()));
        assertThat(deliveries.retry(parked.number()), is(1));
        dispatcher.deliver();

        assertThat(handled, is(List.of("a 1", "a 1")));
        assertThat(audited.get(0).action(), is("event.retried"));
        assertThat(
                assertThrows(ProblemException.class, () -> deliveries.retry(parked.number()))
                        .problem()
                        .code(),
                is("not-found"));
    }

    @Test
    public void aKillBeforeTheCommitOfADeliveryLeavesNothingOfIt() {
        handle("x.happened", "a", effect("a"));
        database.run(() -> publish("x.happened", "1"));
        List<Boolean> killed = new ArrayList<>();
        database.beforeCommit = () -> {
            if (handled.size() == 1 && killed.isEmpty()) {
                killed.add(true);
                throw new Killed();
            }
        };
        assertThrows(Killed.class, dispatcher::deliver);
        assertThat(effects(), is(0L));

        node();
        handle("x.happened", "a", effect("a"));
        dispatcher.deliver();

        assertThat(effects(), is(1L));
    }

    @Test
    public void theHandlerActsInTheNameOfWhoeverCausedTheEvent() {
        List<String> seen = new ArrayList<>();
        CurrentActor platform = () -> Actor.PLATFORM;
        handle("x.happened", "a", event -> {
            seen.add(platform.accountable());
            seen.add(CorrelationId.current().orElse("none"));
            seen.add(event.actor());
        });
        CorrelationId.call("request-1", () -> {
            database.run(() -> publish("x.happened", "1"));
            return null;
        });

        dispatcher.deliver();

        assertThat(seen, is(List.of("jane", "request-1", "jane")));
        assertThat(ActingFor.current().isPresent(), is(false));
        assertThat(platform.accountable(), is("platform"));
    }

    @Test
    public void whatAHandlerPublishesIsDeliveredToo() {
        handle("x.happened", "a", event -> outbox.publish(event("y.happened", "2")));
        handle("y.happened", "b", effect("b"));
        database.run(() -> publish("x.happened", "1"));

        dispatcher.deliver();

        assertThat(handled, is(List.of("b 2")));
    }

    @Test
    public void deliveredEventsAreTakenAwayAfterTheirTime() {
        handle("x.happened", "a", effect("a"));
        database.run(() -> {
            publish("x.happened", "1");
            publish("z.happened", "1");
        });
        dispatcher.deliver();
        clock.pass(Duration.ofDays(29));
        assertThat(database.call(() -> store.clean(clock.instant().minus(Duration.ofDays(30)), 10)), is(0));
        clock.pass(Duration.ofDays(2));

        assertThat(database.call(() -> store.clean(clock.instant().minus(Duration.ofDays(30)), 10)), is(1));

        assertThat(database.number("select count(*) from events.event"), is(1L));
        assertThat(database.number("select count(*) from events.delivery"), is(0L));
    }

    @Test
    public void eventsThatHaveNoFormAreRefused() {
        for (String type : List.of("", "Upper", "with space", "x".repeat(101))) {
            assertThrows(type, IllegalArgumentException.class, () -> event(type, "1"));
        }
        assertThrows(IllegalArgumentException.class, () -> new Event("x", "x", "x", "x".repeat(1_000_001)));
        assertThrows(IllegalArgumentException.class, () -> new Event("x", "x", "x".repeat(201), ""));
    }

    private static ProblemException refusal() {
        return Problem.of("not-now", 409, "Not now", "Later.").toException();
    }

    private List<State> states() {
        return deliveries.open(10).stream().map(OpenDelivery::state).toList();
    }

    private long effects() {
        return database.number("select count(*) from events.effect");
    }

    private EventHandler effect(String name) {
        return new EventHandler() {
            @Override
            public void handle(DeliveredEvent event) {
                handled.add(name + " " + event.event().subjectId());
                database.run(() -> database.execute("insert into events.effect values ('" + name + "')"));
            }
        };
    }

    private void handle(String type, String name, EventHandler handler) {
        dispatcher.addHandler(handler, Map.of(EventHandler.TYPE, type, EventHandler.NAME, name));
    }

    private void publish(String type, String id) {
        outbox.publish(event(type, id));
    }

    private static Event event(String type, String id) {
        return new Event(type, "x", id, "{}");
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final class Written implements AuditLog {
        @Override
        public void record(Change change) {
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-26T09:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
