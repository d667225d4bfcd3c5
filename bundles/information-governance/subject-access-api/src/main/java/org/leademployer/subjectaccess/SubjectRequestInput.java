/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

/**
 * A new request, as somebody wrote it down. By what the person is known is personal: it is sealed with the person's key.
 *
 * @param kind the name of a {@link SubjectRequest.Kind}
 * @param ground the name of a {@link SubjectRequest.Ground}; null for the person's own request
 * @param region the slug of the node that serves it
 * @param knownBy TRAINEE, GMC, GDC, UKPHR, NTN, USER or MEMBER
 * @param value the id, number or name
 * @param receivedOn the day on which it came; null for today
 */
public record SubjectRequestInput(
        String kind, String ground, String region, String knownBy, String value, String receivedOn) {

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "subject request";
    }
}
