/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;

/**
 * A meeting that was held, as somebody wrote it down.
 *
 * @param date the day, not after today
 * @param members the references of the members who were there; null for none
 * @param others who else was there; null for nobody
 */
public record MeetingInput(String date, List<String> members, List<OtherInput> others) {

    /**
     * Somebody who was there and is no member: in attendance, or in a member's place.
     *
     * @param constituency one of the terms of reference
     * @param reference user name or staff reference; null where the constituency alone is to be known
     */
    public record OtherInput(String constituency, String reference) {}
}
