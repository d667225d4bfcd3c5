/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

/**
 * Which requests to list, by id.
 *
 * @param state in this state only; null for all
 * @param kind of this kind only; null for all
 * @param after only those after the one with this id; null for all
 * @param limit at most so many, 1 or more
 */
public record SubjectRequestQuery(SubjectRequest.State state, SubjectRequest.Kind kind, String after, int limit) {}
