/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes sure that a request which is sent twice has one effect, whether its answer was lost or both came at once. The key
 * and the answer are rows in the very transaction of the effect: there is neither without the other. A refusal has no
 * effect, and is not kept: the same key may be used again once the cause is mended.
 */
@Component(service = IdempotencyKeys.class)
public final class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int TRIES = 3;

    private final Transactions transactions;
    private final CurrentActor actor;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    @Activate
    public IdempotencyKeys(
            @Reference Transactions transactions,
            @Reference(target = "(schema=web)") Schema schema,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.actor = actor;
        this.clock = clock;
    }

    /** Whether the request asks to have one effect, however often it is sent. */
    static boolean isAskedFor(HttpServletRequest request) {
        return request.getHeader(HEADER) != null && !request.getMethod().matches("GET|HEAD|OPTIONS");
    }

    /**
     * Answers a request, or answers again what was answered before.
     *
     * @throws ProblemException invalid-input (400) for a key that is none; idempotency-key-reused (422) where the key came
     *     with another request; whatever the transaction is refused with
     */
    void answer(HttpServletRequest request, HttpServletResponse response, PublishingServlet.Answering published)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!FORM.matcher(key).matches()) {
            throw Problems.invalidField(HEADER, "has 1 to 100 visible characters, without spaces")
                    .toException();
        }
        String user = actor.get().name();
        tidy();
        for (int attempt = 1; ; attempt++) {
            Optional<KeptAnswer> kept = transactions.call(() -> find(user, key));
            if (kept.isPresent()) {
                answerAgain(kept.get(), request, response);
                return;
            }
            try {
                answerFirst(user, key, request, response, published);
                return;
            } catch (TakenMeanwhile e) {
                if (attempt == TRIES) {
                    throw inUse(e);
                }
            }
        }
    }

    private void answerFirst(
            String user,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            PublishingServlet.Answering published)
            throws ServletException, IOException {
        DigestedRequest digested = new DigestedRequest(request);
        BufferedResponse buffered = new BufferedResponse(response);
        try {
            transactions.run(() -> {
                insert(user, key);
                String requestSha256 = run(published, digested, buffered);
                if (buffered.getStatus() >= 400) {
                    throw new Refused();
                }
                keep(user, key, buffered.answer(requestSha256));
            });
        } catch (Refused e) {
            // Everything is undone; what was refused is answered as it is.
        } catch (CarriedException e) {
            e.rethrow();
        } catch (ProblemException e) {
            // What a domain refused undoes its transaction, and has been made an answer on the way.
            if (buffered.getStatus() < 400) {
                throw e;
            }
        }
        buffered.send();
    }

    private static void answerAgain(KeptAnswer kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!new DigestedRequest(request).sha256().equals(kept.requestSha256())) {
            throw Problem.of(
                            "idempotency-key-reused",
                            422,
                            "The key came with another request",
                            "This Idempotency-Key was used for another request. Nothing was changed.")
                    .withNext("Use a new key for each new request, and the same only to send the same again.")
                    .toException();
        }
        response.setHeader(REPLAYED, "true");
        BufferedResponse.send(kept, response);
    }

    /** @return the digest of what was answered */
    private static String run(
            PublishingServlet.Answering published, DigestedRequest request, HttpServletResponse response) {
        try {
            published.answer(request, response);
            return request.sha256();
        } catch (IOException | ServletException e) {
            throw new CarriedException(e);
        }
    }

    private static ProblemException inUse(Throwable cause) {
        return Problem.of(
                        "idempotency-key-in-use",
                        409,
                        "The same request is under way",
                        "A request with this Idempotency-Key has not been answered yet.")
                .withNext("Send it again in a moment.")
                .toException(cause);
    }

    Optional<KeptAnswer> find(String user, String key) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("SELECT request_sha256, status, content_type, location, entity_tag, body"
                        + " FROM web.idempotency_key WHERE user_name = ? AND key_text = ?")) {
            select.setString(1, user);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptAnswer(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBytes(6)))
                        : Optional.empty();
            }
        }
    }

    void insert(String user, String key) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("INSERT INTO web.idempotency_key (user_name, key_text, kept_at) VALUES (?, ?, ?)")) {
            insert.setString(1, user);
            insert.setString(2, key);
            insert.setTimestamp(3, Timestamp.from(now()), utc());
            insert.executeUpdate();
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw new TakenMeanwhile(e);
            }
            throw e;
        }
    }

    private void keep(String user, String key, KeptAnswer answer) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("UPDATE web.idempotency_key SET request_sha256 = ?, status = ?, content_type = ?,"
                        + " location = ?, entity_tag = ?, body = ? WHERE user_name = ? AND key_text = ?")) {
            update.setString(1, answer.requestSha256());
            update.setInt(2, answer.status());
            update.setString(3, answer.contentType());
            update.setString(4, answer.location());
            update.setString(5, answer.entityTag());
            update.setBytes(6, answer.body());
            update.setString(7, user);
            update.setString(8, key);
            update.executeUpdate();
        }
    }

    /** Once an hour: keys that nobody sends again any more. */
    void tidy() {
        Instant now = now();
        if (now.isBefore(tidied.plus(Duration.ofHours(1)))) {
            return;
        }
        tidied = now;
        transactions.run(() -> {
            try (PreparedStatement delete =
                    transactions.connection().prepareStatement("DELETE FROM web.idempotency_key WHERE kept_at < ?")) {
                delete.setTimestamp(1, Timestamp.from(now.minus(KEPT)), utc());
                delete.executeUpdate();
            }
        });
    }

    /** The column has no zone; its times are UTC. By London's, an hour of the year would stand there twice. */
    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Undoes what a refused request has begun. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("refused", null, false, false);
        }
    }

    /** The same key was kept between looking and writing. */
    private static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenMeanwhile(Throwable cause) {
            super(cause);
        }
    }

    /** Carries what a servlet throws through a transaction. */
    private static final class CarriedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CarriedException(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
