/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Dpia.Imported;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaContent.Answer;
import org.leademployer.informationgovernance.DpiaContent.Comment;
import org.leademployer.informationgovernance.DpiaContent.Evaluation;
import org.leademployer.informationgovernance.DpiaContent.Measure;
import org.leademployer.informationgovernance.DpiaQuestion;
import org.leademployer.informationgovernance.internal.rules.PiaForm.PiaDocument;

/** Writes a file of the PIA tool of the CNIL. */
public final class PiaWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private PiaWriter() {}

    /**
     * What an assessment says of itself, in the tool's words: what was advised and decided here, or, where nothing was, what the file
     * said from which it was made. Whether it is approved is said by this platform alone.
     */
    public static PiaDocument document(Dpia dpia) {
        Imported file = dpia.imported() == null ? new Imported(null, null, null, null, null, null) : dpia.imported();
        Dpia.Advice advice = dpia.advice();
        Dpia.Decision decision = dpia.decision();
        int status =
                switch (dpia.state()) {
                    case DRAFT, ADVICE, ADVISED, CONSULTING -> 0;
                    case REFUSED -> 1;
                    case APPROVED -> decision.document() == null ? 2 : 3;
                    case ARCHIVED -> 4;
                };
        boolean refused = decision != null && !decision.approved();
        return new PiaDocument(
                dpia.content(),
                new Imported(
                        status,
                        advice == null ? file.officers() : advice.officer(),
                        advice == null ? file.favourable() : Integer.valueOf(advice.favourable() ? 1 : 0),
                        advice == null ? file.opinion() : advice.text(),
                        refused ? decision.reasons() : file.rejectionReason(),
                        decision == null || refused ? file.adjustments() : decision.adjustments()));
    }

    public static byte[] write(PiaDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            write(document, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(PiaDocument document, JsonGenerator json) throws IOException {
        DpiaContent content = document.content();
        json.writeStartObject();
        pia(content, document.process(), json);
        json.writeArrayFieldStart("answers");
        for (Answer answer : answers(content)) {
            answer(answer, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measures");
        for (Measure measure : content.measures()) {
            json.writeStartObject();
            json.writeNumberField("id", measure.id());
            json.writeNumberField("pia_id", 1);
            text(json, "title", measure.title());
            text(json, "content", measure.content());
            text(json, "placeholder", measure.placeholder());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evaluations");
        for (Evaluation evaluation : content.evaluations()) {
            evaluation(evaluation, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("comments");
        for (Comment comment : content.comments()) {
            json.writeStartObject();
            json.writeNumberField("pia_id", 1);
            text(json, "description", comment.text());
            text(json, "reference_to", comment.reference());
            json.writeBooleanField("for_measure", comment.onMeasure());
            text(json, "created_at", comment.at());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void pia(DpiaContent content, Imported process, JsonGenerator json) throws IOException {
        DpiaContent.Consultation asked = content.consultation();
        json.writeObjectFieldStart("pia");
        json.writeNumberField("id", 1);
        number(json, "status", process.status());
        text(json, "name", content.name());
        text(json, "category", content.category());
        text(json, "author_name", content.author());
        text(json, "evaluator_name", content.assessor());
        text(json, "validator_name", content.validator());
        number(json, "dpo_status", process.favourable());
        text(json, "dpo_opinion", process.opinion());
        text(json, "dpos_names", process.officers());
        if (asked.asked() != null) {
            json.writeBooleanField("concerned_people_searched_opinion", asked.asked());
        }
        text(json, "concerned_people_searched_content", asked.reason());
        number(json, "concerned_people_status", asked.favourable());
        text(json, "concerned_people_opinion", asked.opinion());
        text(json, "people_names", asked.who());
        text(json, "rejection_reason", process.rejectionReason());
        text(json, "applied_adjustments", process.adjustments());
        json.writeEndObject();
    }

    /** With the parties before the text on responsibilities. */
    private static List<Answer> answers(DpiaContent content) {
        List<Answer> answers = new ArrayList<>(content.answers());
        if (!content.parties().isEmpty()) {
            Answer said = content.answer(DpiaQuestion.RESPONSIBILITIES)
                    .orElse(new Answer(DpiaQuestion.RESPONSIBILITIES, null, null, List.of()));
            answers.remove(said);
            answers.add(new Answer(
                    said.question(),
                    PiaForm.responsibilities(content.parties(), said.text()),
                    said.gauge(),
                    said.list()));
            answers.sort(Comparator.comparing(Answer::question));
        }
        return answers;
    }

    private static void answer(Answer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("pia_id", 1);
        json.writeNumberField("reference_to", Integer.parseInt(answer.question().reference()));
        json.writeObjectFieldStart("data");
        json.writeStringField("text", answer.text());
        if (answer.gauge() == null) {
            json.writeNullField("gauge");
        } else {
            json.writeNumberField("gauge", answer.gauge());
        }
        json.writeArrayFieldStart("list");
        for (String item : answer.list()) {
            json.writeString(item);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void evaluation(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("pia_id", 1);
        text(json, "reference_to", evaluation.reference());
        json.writeNumberField("status", evaluation.status());
        number(json, "global_status", evaluation.globalStatus());
        text(json, "action_plan_comment", evaluation.actionPlan());
        text(json, "evaluation_comment", evaluation.comment());
        if (evaluation.severity() != null || evaluation.likelihood() != null) {
            json.writeObjectFieldStart("gauges");
            number(json, "x", evaluation.severity());
            number(json, "y", evaluation.likelihood());
            json.writeEndObject();
        }
        text(json, "estimated_implementation_date", evaluation.plannedFor());
        text(json, "person_in_charge", evaluation.personInCharge());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private static void number(JsonGenerator json, String field, Integer number) throws IOException {
        if (number != null) {
            json.writeNumberField(field, number);
        }
    }
}
