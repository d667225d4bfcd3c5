/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import org.leademployer.documents.Documents;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class DocumentProblems {

    /** The rule that all of it serves. */
    public static final String RULE = "CON-12";

    private static final String NOTHING = " Nothing was kept.";

    private DocumentProblems() {}

    /** 409: nothing of a signed document changes. */
    public static Problem signed(String id) {
        return Problems.conflict(
                        "document-signed",
                        "The document is signed",
                        "Document '" + id + "' is signed, and a signed document never changes." + NOTHING)
                .withRule(RULE)
                .withNext("Keep what is new as a document of its own.");
    }

    /** 409: a document has no end of versions. */
    public static Problem tooManyVersions(String id) {
        return Problems.conflict(
                        "too-many-versions",
                        "Too many versions",
                        "Document '" + id + "' has " + Documents.MOST_VERSIONS + " versions, and takes no more."
                                + NOTHING)
                .withRule(RULE)
                .withNext("Go on with a new document.");
    }

    /** 400: a content of no bytes. */
    public static Problem empty() {
        return Problem.of("empty-content", 400, "The content is empty", "The body has no bytes." + NOTHING)
                .withRule(RULE)
                .withNext("Send the file as the body: curl -T <file>.");
    }

    /** 413: more than is taken. */
    public static Problem tooLarge(long largest) {
        return Problem.of(
                        "content-too-large",
                        413,
                        "The content is too large",
                        "At most " + largest + " bytes are taken for one content." + NOTHING)
                .withRule(RULE)
                .withNext("Divide it into several documents; an administrator may raise the limit in"
                        + " etc/org.leademployer.documents.cfg.");
    }

    /** 400: the connection ended early. */
    public static Problem cutOff(long received) {
        return Problem.of(
                        "upload-cut-off",
                        400,
                        "The upload was cut off",
                        "The content ended after " + received + " bytes, before its end." + NOTHING)
                .withRule(RULE)
                .withNext("Send it again.");
    }

    /** 422: what arrived is not what was sent. */
    public static Problem digestDiffers(String expected, String received) {
        return Problem.of(
                        "digest-differs",
                        422,
                        "The content has another digest",
                        "SHA-256 " + expected + " was expected, and " + received + " arrived." + NOTHING)
                .withRule(RULE)
                .withNext("Send it again, with the digest of the very file.");
    }

    /** 507: the disk has no more room. */
    public static Problem storageFull() {
        return Problem.of(
                        "storage-full",
                        507,
                        "No room for the content",
                        "The disk on which contents are kept has no more room." + NOTHING)
                .withRule(RULE)
                .withNext("Tell an administrator. Documents can be read meanwhile; send it again when there is room.");
    }

    /** 503: the disk does not do as it is told. */
    public static Problem storageFailed() {
        return Problem.of(
                        "storage-failed",
                        503,
                        "The content cannot be kept",
                        "The folder of contents cannot be written or read." + NOTHING)
                .withRule(RULE)
                .withNext("Tell an administrator the correlation id; the log says more. Send it again afterwards.");
    }

    /** 500: a version has lost its content. */
    public static Problem contentMissing(String id, int number) {
        return Problem.of(
                        "content-missing",
                        500,
                        "The content is not there",
                        "The content of version " + number + " of document '" + id + "' is not on disk as it was kept.")
                .withRule(RULE)
                .withNext("Tell an administrator: 'document:verify' names what is missing or altered; put it back from"
                        + " a backup of the folder of contents.");
    }
}
