/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;

/**
 * Who is at a meeting, as somebody wrote it down. Everything is text, so that all that is wrong with it is answered at once,
 * and alike at every way in.
 *
 * @param body the name of terms of reference, {@code north-west-management-board}
 * @param region a node: the terms in force there decide; null for the only node, or the one above all others, that has some of
 *     that name
 * @param on the day of the meeting, {@code 2021-11-02}; null for today
 * @param present the constituency of everybody who is there, members and in attendance, one entry for each person; at most
 *     {@value #MOST_PEOPLE}
 * @param withdrawn the constituency of everybody of these who has withdrawn for the matter; null for nobody
 */
public record QuorumInput(String body, String region, String on, List<String> present, List<String> withdrawn) {

    /** More people than any meeting has. */
    public static final int MOST_PEOPLE = 500;
}
