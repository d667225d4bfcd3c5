/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leademployer.informationgovernance.Dpia.Imported;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaContent.Answer;
import org.leademployer.informationgovernance.DpiaContent.Comment;
import org.leademployer.informationgovernance.DpiaContent.Consultation;
import org.leademployer.informationgovernance.DpiaContent.Evaluation;
import org.leademployer.informationgovernance.DpiaContent.Measure;
import org.leademployer.informationgovernance.DpiaQuestion;
import org.leademployer.informationgovernance.internal.rules.PiaForm.PiaDocument;

/**
 * Reads a file of the PIA tool of the CNIL, token by token: what is not known is passed over without being held, and told. No more is
 * held than an assessment may say.
 */
public final class PiaReader {

    private static final Set<String> PARTS = Set.of("pia", "answers", "measures", "evaluations", "comments");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(30)
                    .maxNameLength(1_000)
                    .maxStringLength(1_000_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the tool has evaluated: a section, a part of it, and there a question or a measure. */
    private static final Pattern PLACE = Pattern.compile("\\d{1,2}\\.\\d{1,2}(\\.\\d{1,19})?");

    private static final int MOST_FAULTS = 50;
    private static final int MOST_NOT_HELD = 200;
    private static final int MOST_COMMENTS = 2_000;
    private static final int MOST_EVALUATIONS = 1_000;
    private static final int LONGEST_LINE = 2_000;

    private final JsonParser json;
    private final Set<String> notHeld = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> pia = new HashMap<>();
    private final Map<DpiaQuestion, Answer> answers = new EnumMap<>(DpiaQuestion.class);
    private final List<Measure> measures = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    private PiaReader(JsonParser json) {
        this.json = json;
    }

    /**
     * What was read.
     *
     * @param notHeld the paths of what the file says beside, each once
     */
    public record PiaFile(PiaDocument document, List<String> notHeld) {}

    /**
     * @param file read to the end of its JSON, and not closed
     * @param most so many bytes
     * @throws org.leademployer.platform.problem.ProblemException pia-file-too-large (413), pia-file-broken (400),
     *     pia-file-of-other-form (422)
     */
    public static PiaFile read(InputStream file, long most) {
        try (JsonParser parser =
                JSON.createParser(new Limited(file, most)).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return new PiaReader(parser).read();
        } catch (TooLong e) {
            throw GovernanceProblems.piaFileTooLarge(most).toException(e);
        } catch (StreamConstraintsException e) {
            throw GovernanceProblems.piaFileOfOtherForm(
                            List.of("a text, a number or a nesting that is longer than any of the tool's"))
                    .toException(e);
        } catch (JsonEOFException e) {
            throw GovernanceProblems.piaFileBroken("The file breaks off" + where(e) + ".")
                    .toException(e);
        } catch (JsonProcessingException e) {
            throw GovernanceProblems.piaFileBroken("The file is no JSON" + where(e) + ".")
                    .toException(e);
        } catch (IOException e) {
            throw GovernanceProblems.piaFileBroken("The file was not received whole.")
                    .toException(e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " in line " + Math.max(1, e.getLocation().getLineNr());
    }

    private PiaFile read() throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw GovernanceProblems.piaFileBroken("The file is empty.").toException();
        }
        if (first != JsonToken.START_OBJECT) {
            throw GovernanceProblems.piaFileOfOtherForm(List.of("one object at the top"))
                    .toException();
        }
        Set<String> seen = new LinkedHashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String part = json.currentName();
            json.nextToken();
            if (!PARTS.contains(part)) {
                passOver(shortened(part));
                continue;
            }
            seen.add(part);
            if (json.currentToken() != (part.equals("pia") ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
                fault("'" + part + "' as " + (part.equals("pia") ? "an object" : "a list"));
                json.skipChildren();
            } else {
                part(part);
            }
        }
        if (json.nextToken() != null) {
            throw GovernanceProblems.piaFileBroken("Something follows after the end of the assessment.")
                    .toException();
        }
        PARTS.stream().filter(part -> !seen.contains(part)).sorted().forEach(part -> fault("'" + part + "'"));
        PiaDocument document = document();
        if (!faults.isEmpty()) {
            throw GovernanceProblems.piaFileOfOtherForm(faults, List.copyOf(notHeld))
                    .toException();
        }
        return new PiaFile(document, List.copyOf(notHeld));
    }

    private void part(String part) throws IOException {
        switch (part) {
            case "pia" -> object("pia", (field, path) -> switch (field) {
                case "name",
                        "category",
                        "author_name",
                        "evaluator_name",
                        "validator_name",
                        "dpo_opinion",
                        "dpos_names",
                        "concerned_people_opinion",
                        "concerned_people_searched_content",
                        "people_names",
                        "rejection_reason",
                        "applied_adjustments" -> holdText(pia, field, path);
                case "status", "dpo_status", "concerned_people_status", "concerned_people_searched_opinion" -> hold(
                        pia, field, path);
                default -> false;
            });
            case "answers" -> each("answers", this::answer);
            case "measures" -> each("measures", this::measure);
            case "evaluations" -> each("evaluations", this::evaluation);
            default -> each("comments", this::comment);
        }
    }

    private void answer(String path) throws IOException {
        Map<String, String> read = new HashMap<>();
        List<String> list = new ArrayList<>();
        object(path, (field, at) -> switch (field) {
            case "reference_to" -> hold(read, field, at);
            case "data" -> data(read, list, at);
            default -> false;
        });
        String reference = read.get("reference_to");
        DpiaQuestion question =
                reference == null ? null : DpiaQuestion.of(reference).orElse(null);
        if (question == null || !question.reference().equals(reference)) {
            notHeld("answers[] of question " + shortened(reference));
        } else if (answers.put(
                        question,
                        new Answer(
                                question,
                                text(path, read.get("text"), DpiaRule.LONGEST_TEXT),
                                gauge(path, read.get("gauge")),
                                list))
                != null) {
            notHeld("answers[] of question " + reference + ", but the last");
        }
    }

    private boolean data(Map<String, String> read, List<String> list, String path) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        object(path, (field, at) -> switch (field) {
            case "text", "gauge" -> hold(read, field, at);
            case "list" -> items(list, at);
            default -> false;
        });
        return true;
    }

    private boolean items(List<String> list, String path) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            fault("'" + path + "' as a list");
            json.skipChildren();
            return true;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String item = scalar(path + "[]");
            if (item == null) {
                fault("'" + path + "' without empty items");
            } else if (list.size() == DpiaRule.MOST_ITEMS) {
                fault("'" + path + "' with at most " + DpiaRule.MOST_ITEMS + " items");
            } else {
                list.add(text(path, item, DpiaRule.LONGEST_ITEM));
            }
        }
        return true;
    }

    private void measure(String path) throws IOException {
        Map<String, String> read = fields(path, Set.of("id", "title", "content", "placeholder"));
        try {
            if (room(path, measures, DpiaRule.MOST_MEASURES)) {
                measures.add(new Measure(
                        Long.parseLong(String.valueOf(read.get("id"))),
                        text(path, read.get("title"), LONGEST_LINE),
                        text(path, read.get("content"), DpiaRule.LONGEST_TEXT),
                        text(path, read.get("placeholder"), LONGEST_LINE)));
            }
        } catch (NumberFormatException e) {
            fault("'measures[].id' as a number");
        }
    }

    private void evaluation(String path) throws IOException {
        Map<String, String> read = new HashMap<>();
        object(path, (field, at) -> switch (field) {
            case "reference_to",
                    "status",
                    "global_status",
                    "action_plan_comment",
                    "evaluation_comment",
                    "estimated_implementation_date",
                    "person_in_charge" -> hold(read, field, at);
            case "gauges" -> gauges(read, at);
            default -> false;
        });
        Integer status = figure(path + ".status", read.get("status"), 3);
        String reference = text(path, read.get("reference_to"), 60);
        if (reference == null) {
            fault("'evaluations[].reference_to'");
        } else if (!PLACE.matcher(reference).matches()) {
            notHeld("evaluations[] of " + reference);
        } else if (room(path, evaluations, MOST_EVALUATIONS)) {
            evaluations.add(new Evaluation(
                    reference,
                    status == null ? 0 : status,
                    figure(path + ".global_status", read.get("global_status"), 2),
                    text(path, read.get("action_plan_comment"), DpiaRule.LONGEST_TEXT),
                    text(path, read.get("evaluation_comment"), DpiaRule.LONGEST_TEXT),
                    figure(path + ".gauges.x", read.get("x"), 4),
                    figure(path + ".gauges.y", read.get("y"), 4),
                    text(path, read.get("estimated_implementation_date"), LONGEST_LINE),
                    text(path, read.get("person_in_charge"), LONGEST_LINE)));
        }
    }

    private boolean gauges(Map<String, String> read, String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            object(path, (field, at) -> switch (field) {
                case "x", "y" -> hold(read, field, at);
                default -> false;
            });
        }
        return true;
    }

    private void comment(String path) throws IOException {
        Map<String, String> read = fields(path, Set.of("description", "reference_to", "for_measure", "created_at"));
        String reference = text(path, read.get("reference_to"), 60);
        if (reference == null) {
            fault("'comments[].reference_to'");
        } else if (room(path, comments, MOST_COMMENTS)) {
            comments.add(new Comment(
                    reference,
                    "true".equals(read.get("for_measure")),
                    text(path, read.get("description"), DpiaRule.LONGEST_TEXT),
                    text(path, read.get("created_at"), LONGEST_LINE)));
        }
    }

    private PiaDocument document() {
        Consultation consultation = new Consultation(
                switch (String.valueOf(pia.get("concerned_people_searched_opinion"))) {
                    case "true", "1" -> Boolean.TRUE;
                    case "false", "0" -> Boolean.FALSE;
                    default -> null;
                },
                text("pia", pia.get("concerned_people_searched_content"), DpiaRule.LONGEST_TEXT),
                text("pia", pia.get("people_names"), LONGEST_LINE),
                figure("pia.concerned_people_status", pia.get("concerned_people_status"), 1),
                text("pia", pia.get("concerned_people_opinion"), DpiaRule.LONGEST_TEXT));
        String name = text("pia", pia.get("name"), LONGEST_LINE);
        return new PiaDocument(
                PiaForm.normal(new DpiaContent(
                        name == null ? "" : name,
                        text("pia", pia.get("category"), LONGEST_LINE),
                        text("pia", pia.get("author_name"), LONGEST_LINE),
                        text("pia", pia.get("evaluator_name"), LONGEST_LINE),
                        text("pia", pia.get("validator_name"), LONGEST_LINE),
                        List.of(),
                        List.copyOf(answers.values()),
                        measures,
                        evaluations,
                        comments,
                        consultation)),
                new Imported(
                        figure("pia.status", pia.get("status"), 4),
                        text("pia", pia.get("dpos_names"), LONGEST_LINE),
                        figure("pia.dpo_status", pia.get("dpo_status"), 1),
                        text("pia", pia.get("dpo_opinion"), DpiaRule.LONGEST_TEXT),
                        text("pia", pia.get("rejection_reason"), DpiaRule.LONGEST_TEXT),
                        text("pia", pia.get("applied_adjustments"), DpiaRule.LONGEST_TEXT)));
    }

    /** Takes the value of a field, or says that it is not held. */
    private interface FieldReader {
        boolean take(String field, String path) throws IOException;
    }

    /** Takes one object of a list. */
    private interface ItemReader {
        void take(String path) throws IOException;
    }

    private void each(String part, ItemReader reader) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                reader.take(part + "[]");
            } else {
                fault("'" + part + "' as a list of objects");
                json.skipChildren();
            }
        }
    }

    private Map<String, String> fields(String path, Set<String> known) throws IOException {
        Map<String, String> read = new HashMap<>();
        object(path, (field, at) -> known.contains(field) && hold(read, field, at));
        return read;
    }

    private void object(String path, FieldReader reader) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            fault("'" + path + "' as an object");
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (!reader.take(field, path + "." + field)) {
                passOver(path + "." + shortened(field));
            }
        }
    }

    private boolean hold(Map<String, String> read, String field, String path) throws IOException {
        String value = scalar(path);
        if (value != null) {
            read.put(field, value);
        }
        return true;
    }

    /** What the tool writes as a text: a number in its place says that the file is another's. */
    private boolean holdText(Map<String, String> read, String field, String path) throws IOException {
        if (json.currentToken().isNumeric() || json.currentToken().isBoolean()) {
            fault("'" + path + "' as a text");
            return true;
        }
        return hold(read, field, path);
    }

    /** A single value as text; null for null. */
    private String scalar(String path) throws IOException {
        if (json.currentToken().isStructStart()) {
            fault("'" + path + "' as a single value");
            json.skipChildren();
            return null;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }

    private void passOver(String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            notHeld(path);
        }
        json.skipChildren();
    }

    private void notHeld(String path) {
        if (notHeld.size() < MOST_NOT_HELD) {
            notHeld.add(path);
        } else if (notHeld.size() == MOST_NOT_HELD) {
            notHeld.add("and more");
        }
    }

    private void fault(String wanted) {
        if (faults.size() < MOST_FAULTS && !faults.contains(wanted)) {
            faults.add(wanted);
        }
    }

    private boolean room(String path, List<?> list, int most) {
        if (list.size() < most) {
            return true;
        }
        fault("'" + path + "' with at most " + most + " items");
        return false;
    }

    private String text(String path, String text, int most) {
        if (text != null && text.length() > most) {
            fault("'" + path + "' with texts of at most " + most + " characters");
            return null;
        }
        if (text != null && text.indexOf('\0') >= 0) {
            fault("'" + path + "' without NUL");
            return null;
        }
        return text;
    }

    private Integer gauge(String path, String text) {
        return figure(path + ".data.gauge", text, 4);
    }

    /** From 0 to a greatest one. */
    private Integer figure(String path, String text, int most) {
        if (text == null) {
            return null;
        }
        try {
            int figure = text.equals("true") ? 1 : text.equals("false") ? 0 : Integer.parseInt(text);
            if (figure >= 0 && figure <= most) {
                return figure;
            }
        } catch (NumberFormatException e) {
            fault("'" + path + "' as a whole number from 0 to " + most);
            return null;
        }
        fault("'" + path + "' as a whole number from 0 to " + most);
        return null;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /** Is thrown beyond the limit. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Lets so many bytes through. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0 && --left < 0) {
                throw new TooLong();
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0 && (left -= read) < 0) {
                throw new TooLong();
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
