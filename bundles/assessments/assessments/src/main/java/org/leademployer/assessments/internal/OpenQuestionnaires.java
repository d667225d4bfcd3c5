/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.leademployer.assessments.Assessments;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.internal.rules.QuestionnaireFaults;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The questionnaires that ship, and those that were dropped in; read as long as this is there. */
@Component(service = OpenQuestionnaires.class)
public final class OpenQuestionnaires {

    private static final String FOLDER = "/definitions/";
    private static final List<String> SHIPPED = List.of(
            "dpia-screening", "procurement-considerations", "should-we-go-ahead", "third-party-assurance", "tiering");

    private final DefinitionSet<Questionnaire> set;

    @Activate
    public OpenQuestionnaires(@Reference Definitions definitions) {
        set = definitions.open(kind());
    }

    @Deactivate
    void close() {
        set.close();
    }

    DefinitionSet<Questionnaire> set() {
        return set;
    }

    static DefinitionKind<Questionnaire> kind() {
        return new DefinitionKind<>(
                Assessments.KIND,
                Questionnaire.class,
                text(resource("questionnaire.schema.json")),
                SHIPPED.stream().map(name -> resource(name + ".yaml")).toList(),
                QuestionnaireFaults::of);
    }

    private static URL resource(String name) {
        return Stream.ofNullable(OpenQuestionnaires.class.getResource(FOLDER + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FOLDER + name + " does not ship"));
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
