/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import static org.junit.Assert.assertEquals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaRisk;

public class GovernanceBodiesTest {

    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final List<String> FIGURES = List.of("1", "2", "3", "4");

    @Test
    public void ig2_theContentOfAnAssessmentSaysWhichWordsThereAre() {
        assertEquals(names(DpiaContent.Role.values()), words("parties", "role"));
        assertEquals(FIGURES, words("answers", "gauge"));
        assertEquals(names(DpiaRisk.values()), words("residualRisks", "risk"));
        assertEquals(FIGURES, words("residualRisks", "severity"));
        assertEquals(FIGURES, words("residualRisks", "likelihood"));
        assertEquals(YES_OR_NO, words("consultation", "asked"));
        assertEquals(YES_OR_NO, words("consultation", "favourable"));
    }

    @Test
    public void ig2_theContentOfAnAssessmentIsHandedOnWhole() {
        GovernanceBodies.DpiaChange sent = new GovernanceBodies.DpiaChange(
                "Payroll",
                "Pay",
                "author",
                "assessor",
                "validator",
                List.of(new GovernanceBodies.DpiaParty("PROCESSOR", "Trust")),
                List.of(new GovernanceBodies.DpiaAnswer("321", "words", "1", List.of("item"))),
                List.of(new GovernanceBodies.DpiaMeasure("Encryption", "of discs")),
                List.of(new GovernanceBodies.DpiaResidual("LOSS_OF_DATA", "1", "2", "little")),
                new GovernanceBodies.DpiaConsultation("true", "reason", "trainees", "false", "opinion"));

        assertEquals(
                new Dpia.ContentInput(
                        "Payroll",
                        "Pay",
                        "author",
                        "assessor",
                        "validator",
                        List.of(new Dpia.PartyInput("PROCESSOR", "Trust")),
                        List.of(new Dpia.AnswerInput("321", "words", "1", List.of("item"))),
                        List.of(new Dpia.MeasureInput("Encryption", "of discs")),
                        List.of(new Dpia.ResidualInput("LOSS_OF_DATA", "1", "2", "little")),
                        new Dpia.ConsultationInput("true", "reason", "trainees", "false", "opinion")),
                sent.read());
    }

    @Test
    public void ig2_whatIsLeftOutOfTheContentStaysLeftOut() {
        assertEquals(
                new Dpia.ContentInput(null, null, null, null, null, null, null, null, null, null),
                new GovernanceBodies.DpiaChange(null, null, null, null, null, null, null, null, null, null).read());
    }

    /** As the body of the change describes the field of a part. */
    private static List<String> words(String part, String field) {
        Method change = Arrays.stream(DpiasResource.class.getMethods())
                .filter(method -> method.getName().equals("change"))
                .findFirst()
                .orElseThrow();
        RecordComponent of = component(change.getParameterTypes()[2], part);
        Class<?> type = of.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : of.getType();
        Schema schema = component(type, field).getAccessor().getAnnotation(Schema.class);
        return schema == null ? List.of() : List.of(schema.allowableValues());
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
