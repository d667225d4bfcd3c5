/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** Who has a part in dealing with a concern (FTP-2). */
public enum Party {
    /** For doctors also the Responsible Officer. */
    POSTGRADUATE_DEAN("Postgraduate Dean", Side.POSTGRADUATE_DEAN),
    /** The Deputy Dean for Revalidation. */
    DEPUTY_DEAN("Deputy Dean for Revalidation", Side.POSTGRADUATE_DEAN),
    REVALIDATION_TEAM("revalidation team", Side.POSTGRADUATE_DEAN),
    LEAD_EMPLOYER("lead employer", Side.LEAD_EMPLOYER),
    /** The lead employer's. */
    MEDICAL_DIRECTOR("Medical Director of the lead employer", Side.LEAD_EMPLOYER),
    OCCUPATIONAL_HEALTH("occupational health", Side.LEAD_EMPLOYER),
    /** The host: a trust, a practice. */
    LOCAL_EDUCATION_PROVIDER("local education provider", Side.HOST),
    /** The host's own Responsible Officer. */
    HOST_RESPONSIBLE_OFFICER("Responsible Officer of the host", Side.HOST),
    /** Whoever is appointed to find out what happened; never the case manager (FTP-4). */
    CASE_INVESTIGATOR("case investigator", Side.NONE),
    TRAINEE("trainee", Side.NONE);

    private final String words;
    private final Side side;

    Party(String words, Side side) {
        this.words = words;
        this.side = side;
    }

    /** As people write it. */
    public String words() {
        return words;
    }

    /** In whose name it acts. */
    public Side side() {
        return side;
    }
}
