/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.problem.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Documents of contracts, procurements and whatever else has documents (CON-12). Contents are kept on disk under their
 * SHA-256 digest, and flow there while they arrive: none is ever held in memory whole. Nothing is deleted, and a signed
 * document never changes. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) when there is no such document or subject, or none that the caller may read;
 * not-allowed (403, X-3) when it may be read and not kept; invalid-input (400) naming everything that is wrong.
 *
 * <p>Common to those that take a content: empty-content (400); upload-cut-off (400) when less arrives than was promised;
 * content-too-large (413); digest-differs (422) when another digest was expected; storage-full (507) and storage-failed
 * (503) when it cannot be written. Then nothing is kept, neither row nor file. Who is refused for another reason is so
 * before a byte is kept.
 */
@ProviderType
public interface Documents {

    /** No configuration lets more bytes than this be taken for one content: 1 GiB. */
    long LARGEST_CONTENT = 1L << 30;

    /** More versions than any document has. */
    int MOST_VERSIONS = 500;

    /**
     * Documents of a subject, in the order in which they were added.
     *
     * @param after only those after the document with this id; null for all
     * @param most at most so many
     */
    List<Document> list(String subjectKind, String subjectId, String after, int most);

    Document require(String id);

    /** The most documents that are asked for at once. */
    int MOST = 1_000;

    /**
     * Many documents, in a number of statements that does not depend on how many they are, but for their subjects.
     *
     * @param ids at most {@value #MOST}
     * @return by id, of those that are there and that the caller may read
     * @throws IllegalArgumentException when there are more
     * @since 1.1
     */
    default Map<String, Document> of(Collection<String> ids) {
        Map<String, Document> found = new LinkedHashMap<>();
        for (String id : ids) {
            try {
                found.put(id, require(id));
            } catch (ProblemException e) {
                if (e.problem().status() != 404) {
                    throw e;
                }
            }
        }
        return found;
    }

    /** By number, the first first; at most {@value #MOST_VERSIONS}. */
    List<DocumentVersion> versions(String id);

    /** Keeps a new document, with its first version. */
    Document add(DocumentInput input, Upload upload);

    /**
     * Adds a version to a document that is not signed.
     *
     * @param readVersion the {@link Document#version} that the caller has read
     * @throws org.leademployer.platform.problem.ProblemException document-signed (409, CON-12); precondition-failed (412)
     *     when somebody else has changed it meanwhile; too-many-versions (409)
     */
    Document addVersion(String id, long readVersion, Upload upload);

    /**
     * The content of a version.
     *
     * @param number null for the last
     * @throws org.leademployer.platform.problem.ProblemException content-missing (500, CON-12) when it is not on disk, or
     *     has another size there
     */
    DocumentContent content(String id, Integer number);

    /**
     * Records that the last version is signed. From then on nothing of the document changes, by whatever route.
     *
     * @param readVersion the {@link Document#version} that the caller has read: nobody signs what they have not seen
     * @throws org.leademployer.platform.problem.ProblemException document-signed (409, CON-12); precondition-failed (412)
     *     when somebody else has changed it meanwhile
     */
    Document sign(String id, long readVersion, SignatureInput input);

    /**
     * Reads every content again, of the whole country, and tells what is missing, altered or left over. It changes nothing.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3) without the permission to read
     *     documents of the whole country
     */
    Verification verify();

    /**
     * Deletes contents that are older than a day and on which no version rests: what a crash has left.
     *
     * @return how many
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3) without the permission to keep
     *     documents of the whole country
     */
    long sweep();
}
