/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers that are kept for a week, so that a request sent twice is answered alike: some name a person (IG-8). They repeat what
 * domains hold, and may name others; so only that they are there is handed over.
 */
@Component(service = SubjectRecords.class)
public final class AnswerRecords implements SubjectRecords {

    static final String ANSWERS = "kept-answers";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** By the names of users and members it is told who has done something, which stays. */
    private static final List<Kind> NAMING = List.of(Kind.TRAINEE, Kind.GMC, Kind.GDC, Kind.UKPHR, Kind.NTN, Kind.NI);

    private static final Problem GONE = Problem.of(
                    "person-erased",
                    410,
                    "Person erased",
                    "The answer to this request named a person whose data have been erased meanwhile.")
            .withRule("IG-8")
            .withNext("Nothing is to be done: what the request asked for was done when it was sent first.");

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the table is */
    @Activate
    public AnswerRecords(@Reference Transactions transactions, @Reference(target = "(schema=web)") Schema schema) {
        this.transactions = transactions;
    }

    private record Answer(String user, String key, Instant at) {}

    @Override
    public String domain() {
        return "web";
    }

    @Override
    public String holds() {
        return "Answers to requests, kept for a week so that a request sent twice is answered alike";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Answer> answers = answers(subject);
        return answers.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        ANSWERS,
                        answers.size(),
                        answers.stream()
                                .map(answer -> LocalDate.ofInstant(answer.at(), LONDON))
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        List.of()));
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        int number = 0;
        for (Answer answer : answers(subject)) {
            number++;
            sink.record(SubjectRecord.of(ANSWERS, String.valueOf(number))
                    .with("keptAt", answer.at())
                    .withPerson("askedBy", Kind.USER, answer.user())
                    .with("content", "repeats what other domains hold; deleted after a week"));
        }
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        if (!categories.contains(ANSWERS)) {
            return List.of();
        }
        List<Answer> answers = answers(subject);
        // The key stays: the same request sent again would have its effect anew, and bring back what is erased.
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("UPDATE web.idempotency_key SET status = ?, content_type = ?, location = NULL,"
                        + " entity_tag = NULL, body = ? WHERE user_name = ? AND key_text = ?")) {
            for (Answer answer : answers) {
                update.setInt(1, GONE.status());
                update.setString(2, ProblemJson.MEDIA_TYPE);
                update.setBytes(3, ProblemJson.bytes(GONE));
                update.setString(4, answer.user());
                update.setString(5, answer.key());
                update.executeUpdate();
            }
        }
        return answers.isEmpty() ? List.of() : List.of(new Erased(ANSWERS, answers.size(), Erased.Manner.OVERWRITTEN));
    }

    /** As a whole, and no count or amount: seven digits also stand within longer numbers, which are somebody else's. */
    private static Pattern whole(String mark) {
        return Pattern.compile("(?<![A-Za-z0-9.])(?<!\":)" + Pattern.quote(mark) + "(?![A-Za-z0-9])");
    }

    private List<Answer> answers(DataSubject subject) throws SQLException {
        List<Pattern> marks = NAMING.stream()
                .flatMap(kind -> subject.of(kind).stream())
                .map(AnswerRecords::whole)
                .toList();
        List<Answer> found = new ArrayList<>();
        if (marks.isEmpty()) {
            return found;
        }
        Connection connection = transactions.connection();
        // Of answers that are being given it is not waited for the end: their rows have none yet.
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT user_name, key_text, kept_at, body FROM web.idempotency_key WHERE body IS NOT NULL"
                                + (Rows.isPostgresql(connection) ? "" : " WITH UR"));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                // Every byte a character: what is looked for is of ASCII alone.
                String body = new String(row.getBytes("body"), StandardCharsets.ISO_8859_1);
                if (marks.stream().anyMatch(mark -> mark.matcher(body).find())) {
                    found.add(new Answer(
                            row.getString("user_name"), row.getString("key_text"), Rows.instant(row, "kept_at")));
                }
            }
        }
        return found;
    }
}
