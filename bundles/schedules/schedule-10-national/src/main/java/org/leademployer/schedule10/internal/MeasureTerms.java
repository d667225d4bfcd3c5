/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import static org.leademployer.schedules.spi.protection.Protocol.Measure.Kind.ORGANISATIONAL;
import static org.leademployer.schedules.spi.protection.Protocol.Measure.Kind.TECHNICAL;

import java.util.List;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.protection.Protocol.Measure;

/**
 * The technical and organisational measures, one term for each, so that two protocols can be compared measure by measure.
 *
 * @param kind of which kind it is
 * @param name a word for it
 * @param byDefault what is done, in words
 */
record MeasureTerms(Measure.Kind kind, String name, String byDefault) {

    private static final List<MeasureTerms> ALL = List.of(
            new MeasureTerms(TECHNICAL, "encryption", "Personal data is encrypted at rest and in transit."),
            new MeasureTerms(
                    TECHNICAL,
                    "access",
                    "Access is given by role, with multi-factor authentication, and withdrawn on the day a person leaves."),
            new MeasureTerms(
                    TECHNICAL, "recovery", "Backups are kept apart from the systems and restored in a test each year."),
            new MeasureTerms(
                    ORGANISATIONAL,
                    "training",
                    "Staff who handle personal data are trained in its protection each year."),
            new MeasureTerms(
                    ORGANISATIONAL,
                    "assurance",
                    "Each party meets the standards of the NHS Data Security and Protection Toolkit each year."),
            new MeasureTerms(
                    ORGANISATIONAL,
                    "sub-processors",
                    "A processor engages another only with the controller's consent in writing."));

    static List<TermDefinition> definitions(int longest) {
        return ALL.stream()
                .map(measure -> TermDefinition.text(
                        TermNames.measure(measure.kind(), measure.name()),
                        "What is done about " + measure.name().replace('-', ' ') + ".",
                        longest,
                        measure.byDefault()))
                .toList();
    }

    static List<Measure> of(Terms terms) {
        return ALL.stream()
                .map(measure -> new Measure(
                        measure.kind(), measure.name(), terms.text(TermNames.measure(measure.kind(), measure.name()))))
                .toList();
    }
}
