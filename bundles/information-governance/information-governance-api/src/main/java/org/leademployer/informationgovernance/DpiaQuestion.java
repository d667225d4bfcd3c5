/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a data protection impact assessment answers (IG-2), by the number under which the PIA tool of the CNIL knows it. Of the three
 * feared events each has impacts, threats, sources, measures, severity and likelihood.
 */
public enum DpiaQuestion {
    PROCESSING("111", "The processing, in a few words", Kind.TEXT, true),
    RESPONSIBILITIES("112", "Responsibilities linked to the processing", Kind.TEXT, false),
    STANDARDS("113", "Standards that apply", Kind.TEXT, false),
    DATA_SHARED("121", "The data that is shared", Kind.TEXT, true),
    LIFE_CYCLE("122", "The life cycle of the data", Kind.TEXT, false),
    ASSETS("123", "What the data is held on", Kind.TEXT, false),
    PURPOSE("211", "The purpose", Kind.TEXT, true),
    LAWFUL_BASIS("212", "The lawful basis", Kind.TEXT, true),
    NECESSITY("213", "Why each item of data is necessary", Kind.TEXT, true),
    ACCURACY("214", "How data is kept accurate", Kind.TEXT, false),
    RETENTION("215", "How long data is kept", Kind.TEXT, true),
    INFORMATION("221", "How people are told", Kind.TEXT, true),
    CONSENT("222", "How consent is obtained, where it is needed", Kind.TEXT, false),
    ACCESS("223", "How people have access to their data", Kind.TEXT, true),
    RECTIFICATION("224", "How people have their data mended or erased", Kind.TEXT, true),
    RESTRICTION("225", "How people restrict processing or object", Kind.TEXT, true),
    PROCESSORS("226", "What processors are bound to", Kind.TEXT, false),
    TRANSFERS("227", "Transfers to other countries", Kind.TEXT, false),
    ACCESS_IMPACTS("321", "Illegitimate access: impacts", Kind.LIST, true),
    ACCESS_THREATS("322", "Illegitimate access: threats", Kind.LIST, true),
    ACCESS_SOURCES("323", "Illegitimate access: sources", Kind.LIST, true),
    ACCESS_MEASURES("324", "Illegitimate access: measures", Kind.LIST, true),
    ACCESS_SEVERITY("325", "Illegitimate access: severity", Kind.GAUGE, true),
    ACCESS_LIKELIHOOD("326", "Illegitimate access: likelihood", Kind.GAUGE, true),
    CHANGE_IMPACTS("331", "Unwanted change: impacts", Kind.LIST, true),
    CHANGE_THREATS("332", "Unwanted change: threats", Kind.LIST, true),
    CHANGE_SOURCES("333", "Unwanted change: sources", Kind.LIST, true),
    CHANGE_MEASURES("334", "Unwanted change: measures", Kind.LIST, true),
    CHANGE_SEVERITY("335", "Unwanted change: severity", Kind.GAUGE, true),
    CHANGE_LIKELIHOOD("336", "Unwanted change: likelihood", Kind.GAUGE, true),
    LOSS_IMPACTS("341", "Loss of data: impacts", Kind.LIST, true),
    LOSS_THREATS("342", "Loss of data: threats", Kind.LIST, true),
    LOSS_SOURCES("343", "Loss of data: sources", Kind.LIST, true),
    LOSS_MEASURES("344", "Loss of data: measures", Kind.LIST, true),
    LOSS_SEVERITY("345", "Loss of data: severity", Kind.GAUGE, true),
    LOSS_LIKELIHOOD("346", "Loss of data: likelihood", Kind.GAUGE, true);

    /** How a question is answered. */
    public enum Kind {
        /** In words. */
        TEXT,
        /** By several items. */
        LIST,
        /** By a figure from 1 to 4, with words that say why. */
        GAUGE
    }

    private final String reference;
    private final String label;
    private final Kind kind;
    private final boolean required;

    DpiaQuestion(String reference, String label, Kind kind, boolean required) {
        this.reference = reference;
        this.label = label;
        this.kind = kind;
        this.required = required;
    }

    /** Three digits, as the PIA tool numbers its questions. */
    public String reference() {
        return reference;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether an assessment is not handed in without it. */
    public boolean required() {
        return required;
    }

    /** The question with this number or this name. */
    public static Optional<DpiaQuestion> of(String referenceOrName) {
        return Arrays.stream(values())
                .filter(question -> question.reference.equals(referenceOrName)
                        || question.name().equalsIgnoreCase(referenceOrName))
                .findFirst();
    }
}
