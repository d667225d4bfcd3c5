/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

/**
 * A member to be appointed, as somebody wrote it down.
 *
 * @param constituency one of the terms of reference in force on the first day
 * @param reference user name or staff reference, 1 to 60 letters, digits, dots, hyphens, slashes: never a name
 * @param role the title of the post, 1 to 200 characters
 * @param from first day, {@code 2021-08-01}; null for today
 * @param to last day, included; null for no end
 */
public record MemberInput(String constituency, String reference, String role, String from, String to) {}
