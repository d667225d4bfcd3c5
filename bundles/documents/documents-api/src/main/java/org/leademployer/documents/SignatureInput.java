/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

/**
 * That a document was signed, as somebody wrote it down.
 *
 * @param signedOn the day on the paper, not later than today
 * @param role in which role the signatory signed, a slug of at most 60 characters; never a name
 */
public record SignatureInput(String signedOn, String role) {}
