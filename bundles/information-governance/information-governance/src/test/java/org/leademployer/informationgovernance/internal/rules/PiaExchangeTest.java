/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.leademployer.informationgovernance.Dpia.Imported;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaContent.Answer;
import org.leademployer.informationgovernance.DpiaContent.Comment;
import org.leademployer.informationgovernance.DpiaContent.Consultation;
import org.leademployer.informationgovernance.DpiaContent.Evaluation;
import org.leademployer.informationgovernance.DpiaContent.Measure;
import org.leademployer.informationgovernance.DpiaContent.Party;
import org.leademployer.informationgovernance.DpiaContent.Role;
import org.leademployer.informationgovernance.DpiaQuestion;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.informationgovernance.internal.rules.PiaForm.PiaDocument;
import org.leademployer.informationgovernance.internal.rules.PiaReader.PiaFile;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

/** Assessments go to the PIA tool and come back as they were, and its files too, as far as both can hold them. */
public class PiaExchangeTest {

    private static final int CASES = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "Pay and posts",
            "<p>Données <strong>traitées</strong></p>",
            "first\nsecond\r\nthird",
            "\n\nafter two empty lines",
            "CONTROLLER: Trust",
            "CONTROLLER: Trust\n\nand more",
            "PROCESSOR:Trust",
            "quotation \" and \\ and \u2028 and \uD83D\uDE00",
            "'=1+1");

    @Test
    public void ig7_anAssessmentComesBackAsItWas() {
        for (int seed = 0; seed < CASES; seed++) {
            PiaDocument document = document(new Random(seed));
            PiaFile back = read(PiaWriter.write(document));
            assertEquals("seed " + seed, document, back.document());
        }
    }

    @Test
    public void ig7_aFileThatWasTakenOverIsWrittenWithAllThatBothHold() throws IOException {
        for (int seed = 0; seed < CASES; seed++) {
            byte[] file = PiaWriter.write(document(new Random(seed)));
            assertEquals(
                    "seed " + seed,
                    JSON.readTree(file),
                    JSON.readTree(PiaWriter.write(read(file).document())));
        }
    }

    @Test
    public void ig7_whatIsNotHeldIsTold_andTheRestStays() throws IOException {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            PiaDocument document = document(random);
            ObjectNode file = (ObjectNode) JSON.readTree(PiaWriter.write(document));
            List<String> added = new ArrayList<>();
            strange(file, "pia", "pia", random, added);
            for (String part : List.of("answers", "measures", "evaluations", "comments")) {
                for (JsonNode item : file.get(part)) {
                    strange((ObjectNode) item, null, part + "[]", random, added);
                }
            }
            file.putArray("attachments").add("a picture");
            added.add("attachments");
            PiaFile back = read(JSON.writeValueAsBytes(file));
            assertEquals("seed " + seed, document, back.document());
            assertTrue(
                    seed + ": " + added + " in " + back.notHeld(),
                    back.notHeld().containsAll(added));
        }
    }

    private static void strange(ObjectNode object, String in, String path, Random random, List<String> added) {
        if (random.nextInt(3) == 0) {
            return;
        }
        ObjectNode at = in == null ? object : (ObjectNode) object.get(in);
        String name = List.of("lock_version", "structure_data", "updated_at").get(random.nextInt(3));
        if (name.equals("structure_data")) {
            ArrayNode nested = at.putObject(name).putArray("sections");
            nested.addObject().put("deep", true);
        } else {
            at.put(name, "7");
        }
        if (!added.contains(path + "." + name)) {
            added.add(path + "." + name);
        }
    }

    @Test
    public void ig7_aFileOfTheToolIsRead() {
        PiaFile file = read(
                """
                {"pia": {"dbVersion": 201707071818, "tableName": "pia", "serverUrl": null, "id": 12, "status": 3,
                  "name": "Captoo", "author_name": "E", "dpo_status": 1, "dpo_opinion": "fine", "category": "",
                  "concerned_people_searched_opinion": true, "concerned_people_status": 1, "concerned_people_opinion": "yes"},
                 "answers": [
                  {"pia_id": 12, "reference_to": 121, "data": {"text": "<ul><li>e-mail</li></ul>", "gauge": null, "list": []},
                   "created_at": "2018-02-20T15:25:41.845Z", "id": 1},
                  {"pia_id": 12, "reference_to": "321", "data": {"text": null, "gauge": null, "list": ["Phishing"]}},
                  {"pia_id": 12, "reference_to": 325, "data": {"text": "why", "gauge": 3, "list": null}},
                  {"pia_id": 12, "reference_to": 999, "data": {"text": "new question", "gauge": null, "list": []}}],
                 "measures": [{"id": 101, "title": "Encryption", "content": "TLS", "placeholder": "slug", "pia_id": 12}],
                 "evaluations": [{"status": 2, "reference_to": "3.2", "gauges": {"x": 3, "y": 1}, "global_status": 2,
                   "estimated_implementation_date": null}],
                 "comments": [{"description": "why?", "reference_to": 212, "for_measure": false, "created_at": "2018"}]}
                """);
        DpiaContent content = file.document().content();
        assertEquals("Captoo", content.name());
        assertEquals(
                List.of(DpiaQuestion.DATA_SHARED, DpiaQuestion.ACCESS_IMPACTS, DpiaQuestion.ACCESS_SEVERITY),
                content.answers().stream().map(Answer::question).toList());
        assertEquals(Integer.valueOf(3), content.answers().get(2).gauge());
        assertEquals(List.of("Phishing"), content.answers().get(1).list());
        assertEquals(
                new Evaluation("3.2", 2, 2, null, null, 3, 1, null, null),
                content.evaluations().get(0));
        assertEquals(
                new Comment("212", false, "why?", "2018"), content.comments().get(0));
        assertEquals(new Consultation(true, null, null, 1, "yes"), content.consultation());
        assertEquals(
                new Imported(3, null, 1, "fine", null, null), file.document().process());
        assertEquals(
                List.of(
                        "pia.dbVersion",
                        "pia.tableName",
                        "pia.id",
                        "answers[].pia_id",
                        "answers[].created_at",
                        "answers[].id",
                        "answers[] of question 999",
                        "measures[].pia_id"),
                file.notHeld());
    }

    @Test
    public void ig7_partiesAreFoundInTheTextOnResponsibilities() {
        record Case(String text, List<Party> parties, String left) {}
        Party trust = new Party(Role.CONTROLLER, "Trust");
        Party payroll = new Party(Role.PROCESSOR, "Payroll (RAA)");
        for (Case each : List.of(
                new Case("CONTROLLER: Trust", List.of(trust), null),
                new Case("CONTROLLER: Trust\nPROCESSOR: Payroll (RAA)\n\nmore", List.of(trust, payroll), "more"),
                new Case("CONTROLLER: Trust\n\n", List.of(trust), ""),
                new Case("CONTROLLER: Trust\nmore", List.of(), "CONTROLLER: Trust\nmore"),
                new Case("controller: Trust", List.of(), "controller: Trust"),
                new Case("", List.of(), ""))) {
            DpiaContent content =
                    PiaForm.normal(answering(new Answer(DpiaQuestion.RESPONSIBILITIES, each.text, null, null)));
            assertEquals(each.text, each.parties, content.parties());
            assertEquals(
                    each.text,
                    each.left,
                    content.answer(DpiaQuestion.RESPONSIBILITIES)
                            .map(Answer::text)
                            .orElse(null));
        }
    }

    @Test
    public void ig7_aFileThatBreaksOffIsRefusedWhereverItDoes() {
        byte[] file = PiaWriter.write(document(new Random(7)));
        for (int length = 0; length < file.length - 1; length += 13) {
            byte[] part = Arrays.copyOf(file, length);
            assertRefused("pia-file-broken", 400, new ByteArrayInputStream(part));
        }
    }

    @Test
    public void ig7_otherFilesAreRefusedWithAllThatIsWrong() {
        record Case(String code, int status, String file) {}
        for (Case each : List.of(
                new Case("pia-file-broken", 400, ""),
                new Case("pia-file-broken", 400, "no JSON"),
                new Case("pia-file-broken", 400, "{\"pia\": {\"name\": \"a\", \"name\": \"b\"}}"),
                new Case("pia-file-of-other-form", 422, "[]"),
                new Case("pia-file-of-other-form", 422, "{}"),
                new Case("pia-file-of-other-form", 422, "{\"version\": \"4\", \"assessments\": []}"),
                new Case("pia-file-of-other-form", 422, whole("\"answers\": {}")),
                new Case("pia-file-of-other-form", 422, whole("\"answers\": [7]")),
                new Case(
                        "pia-file-of-other-form",
                        422,
                        whole("\"answers\": [{\"reference_to\": 325, \"data\": {\"gauge\": 5}}]")),
                new Case(
                        "pia-file-of-other-form",
                        422,
                        whole("\"answers\": [{\"reference_to\": 325, \"data\": {\"text\": {}}}]")),
                new Case(
                        "pia-file-of-other-form",
                        422,
                        whole("\"answers\": [{\"reference_to\": 321, \"data\": {\"list\": [null]}}]")),
                new Case("pia-file-broken", 400, whole("\"answers\": []") + "{}"))) {
            assertRefused(each.code, each.status, stream(each.file));
        }
        assertEquals(
                List.of("'answers'", "'comments'", "'evaluations'", "'measures'", "'pia'"),
                assertRefused("pia-file-of-other-form", 422, stream("{}")).missing());
    }

    @Test
    public void ig7_allThatIsOfAnotherFormIsNamed_eachOnce() {
        Problem problem = assertRefused(
                "pia-file-of-other-form",
                422,
                stream("{\"version\": \"4\", \"pia\": {\"name\": 5}, \"measures\": {},"
                        + " \"evaluations\": [{\"reference_to\": 999}],"
                        + " \"answers\": [{\"reference_to\": 999, \"data\": {}}], \"comments\": []}"));
        assertEquals(List.of("'pia.name' as a text", "'measures' as a list"), problem.missing());
        assertTrue(
                problem.detail(),
                problem.detail().endsWith("Not known here: version, evaluations[] of 999, answers[] of question 999."));
    }

    private static String whole(String answers) {
        return "{\"pia\": {\"name\": \"a\"}, \"measures\": [], \"evaluations\": [], \"comments\": [], " + answers + "}";
    }

    @Test
    public void ig7_50MegabytesAreRefusedAndNotHeld() {
        // Each is longer than what is taken, and is made while it is read: nothing of it lies in memory.
        for (String item : List.of(
                "{\"reference_to\": 121, \"data\": {\"text\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"list\": []}},",
                "{\"unknown\": [[1, 2, 3], {\"a\": \"b\"}], \"reference_to\": 77},")) {
            assertRefused(
                    "pia-file-too-large",
                    413,
                    new Repeated("{\"pia\": {\"name\": \"a\"}, \"answers\": [", item, 50L << 20));
        }
        assertRefused("pia-file-of-other-form", 422, new Repeated("{\"pia\": {\"name\": \"", "a", 50L << 20));
        assertRefused("pia-file-of-other-form", 422, new Repeated("{\"x\": ", "[", 50L << 20));
    }

    /** Says the same again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] first;
        private final byte[] item;
        private final long length;
        private long at;

        Repeated(String first, String item, long length) {
            this.first = first.getBytes(StandardCharsets.UTF_8);
            this.item = item.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (at == length) {
                return -1;
            }
            long now = at++;
            return now < first.length ? first[(int) now] : item[(int) ((now - first.length) % item.length)];
        }
    }

    private static Problem assertRefused(String code, int status, InputStream file) {
        Problem problem = assertThrows(
                        ProblemException.class, () -> PiaReader.read(file, ImpactAssessments.LONGEST_FILE))
                .problem();
        assertEquals(problem.toString(), code, problem.code());
        assertEquals(status, problem.status());
        assertEquals("IG-7", problem.rule());
        return problem;
    }

    private static DpiaContent answering(Answer answer) {
        return new DpiaContent("a", null, null, null, null, null, List.of(answer), null, null, null, null);
    }

    private static PiaFile read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static PiaFile read(byte[] file) {
        return PiaReader.read(new ByteArrayInputStream(file), ImpactAssessments.LONGEST_FILE);
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Any assessment, in its normal form. */
    private static PiaDocument document(Random random) {
        List<Party> parties = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parties.add(new Party(
                    Role.values()[random.nextInt(3)],
                    List.of("Trust", "A, B & \"C\"", "x").get(random.nextInt(3))));
        }
        List<Answer> answers = new ArrayList<>();
        for (DpiaQuestion question : DpiaQuestion.values()) {
            if (random.nextBoolean()) {
                answers.add(new Answer(
                        question, text(random), random.nextBoolean() ? null : random.nextInt(5), list(random)));
            }
        }
        List<Measure> measures = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            measures.add(new Measure(100 + i, text(random), text(random), text(random)));
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (String reference : List.of("1.1", "2.1.211", "3.1.101", "3.2", "3.3", "3.4")) {
            if (random.nextBoolean()) {
                evaluations.add(new Evaluation(
                        reference,
                        random.nextInt(4),
                        random.nextBoolean() ? null : random.nextInt(3),
                        text(random),
                        text(random),
                        random.nextBoolean() ? null : random.nextInt(5),
                        random.nextBoolean() ? null : random.nextInt(5),
                        text(random),
                        text(random)));
            }
        }
        List<Comment> comments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            comments.add(new Comment("212", random.nextBoolean(), text(random), text(random)));
        }
        return new PiaDocument(
                PiaForm.normal(new DpiaContent(
                        "Processing " + random.nextInt(),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        parties,
                        answers,
                        measures,
                        evaluations,
                        comments,
                        new Consultation(
                                random.nextBoolean() ? null : random.nextBoolean(),
                                text(random),
                                text(random),
                                random.nextBoolean() ? null : random.nextInt(2),
                                text(random)))),
                new Imported(
                        random.nextInt(5),
                        text(random),
                        random.nextBoolean() ? null : random.nextInt(2),
                        text(random),
                        text(random),
                        text(random)));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static List<String> list(Random random) {
        List<String> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(List.of("", "Phishing", "a, b").get(random.nextInt(3)));
        }
        return list;
    }
}
