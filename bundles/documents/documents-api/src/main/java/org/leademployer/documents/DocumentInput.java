/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

/**
 * What a new document is, as somebody wrote it down.
 *
 * @param subjectKind to what it belongs, a slug such as {@code contract}
 * @param subjectId the id of that, or whatever its domain takes for one
 * @param kind the name of a {@link DocumentKind}
 * @param title at most 200 characters, naming no person; null for the name of the file
 */
public record DocumentInput(String subjectKind, String subjectId, String kind, String title) {}
