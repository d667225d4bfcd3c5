/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule8.internal;

import java.util.Locale;
import org.leademployer.schedules.spi.tribunal.Party;

/** The names of the terms, as they stand in a figures file; those of who bears what are in {@code BearingTable}. */
final class TermNames {

    static final String ACTS_WEIGH = "acts.weigh";
    static final String THRESHOLD_CLAIM = "threshold.claim";
    static final String EXCESS_TO = "excess.to";
    static final String LEADS = "leads";
    static final String INSTRUCTS_SOLICITORS = "instructs.solicitors";
    static final String SETTLES = "settles";
    static final String SETTLES_UP_TO = "settles.up-to";
    static final String SETTLES_CONSENT_OF = "settles.consent-of";
    static final String SETTLES_CONSENT_HOSTS = "settles.consent-hosts";
    static final String DAYS_TELL = "days.tell";
    static final String DAYS_INSTRUCT_SOLICITORS = "days.instruct-solicitors";
    static final String DAYS_EVIDENCE = "days.evidence";
    static final String DAYS_SETTLEMENT_POSITION = "days.settlement-position";
    static final String DAYS_DRAFT_RESPONSE = "days.draft-response";
    static final String DAYS_BEFORE_RESPONSE_DUE = "days.before-response-due";

    private TermNames() {}

    /** {@code cap.lead-employer}. */
    static String cap(Party.Kind kind) {
        return "cap." + slug(kind);
    }

    static String slug(Party.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
