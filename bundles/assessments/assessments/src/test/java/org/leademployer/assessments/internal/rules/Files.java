/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.leademployer.platform.problem.Problem.Fault;

/** Questionnaires, read from files as the platform reads them. */
public final class Files {

    private static final DefinitionForm<Questionnaire> FORM = new DefinitionForm<>(new DefinitionKind<>(
            "questionnaire",
            Questionnaire.class,
            resource("questionnaire.schema.json"),
            List.of(),
            QuestionnaireFaults::of));

    private Files() {}

    public static Definition<Questionnaire> shipped(String name) {
        return read(resource(name + ".yaml"));
    }

    /** @throws AssertionError when something is wrong with it */
    public static Definition<Questionnaire> read(String file) {
        DefinitionForm.Reading<Questionnaire> reading = FORM.read(file);
        if (!reading.faults().isEmpty()) {
            throw new AssertionError(reading.faults());
        }
        return reading.definition();
    }

    public static List<Fault> faults(String file) {
        return FORM.read(file).faults();
    }

    /** A file with this content, two spaces in. */
    public static String file(String content) {
        return """
                kind: questionnaire
                name: sample
                version: 1.0.0
                region: national
                validFrom: 2021-04-01
                title: Sample
                source: a test
                content:
                """
                + content.indent(2);
    }

    /** @param answers question and value by turns */
    public static Evaluation evaluate(Questionnaire questionnaire, String... answers) {
        return Evaluating.evaluate(questionnaire, answers(answers));
    }

    public static Map<String, Answer> answers(String... answers) {
        Map<String, Answer> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            byQuestion.put(answers[i], new Answer(answers[i], answers[i + 1], "file 7", null, null));
        }
        return byQuestion;
    }

    private static String resource(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/definitions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
