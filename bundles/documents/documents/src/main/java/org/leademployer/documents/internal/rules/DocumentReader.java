/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.leademployer.documents.DocumentInput;
import org.leademployer.documents.DocumentKind;
import org.leademployer.documents.SignatureInput;
import org.leademployer.documents.Subject;
import org.leademployer.documents.Upload;
import org.leademployer.platform.problem.InputFields;

/** Reads what somebody wrote down of a document, and tells everything that is wrong with it at once. */
public final class DocumentReader {

    private static final String NOTHING = "Nothing was kept.";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);

    private DocumentReader() {}

    /**
     * What a content is, apart from itself.
     *
     * @param fileName made safe
     * @param mediaType without parameters
     * @param sha256 that it must have; null where any will do
     */
    public record Label(String fileName, String mediaType, String sha256) {}

    /** A new document, as far as it is read. */
    public record Draft(DocumentKind kind, String title, Label label) {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, CON-12) */
    public static Subject subject(String kind, String id) {
        InputFields fields = new InputFields();
        String kindRead = fields.required("subjectKind", kind, text -> slug(text, "subject"));
        String idRead = fields.required("subjectId", id, text -> text(text, 100));
        fields.refuse(NOTHING, DocumentProblems.RULE);
        return new Subject(kindRead, idRead);
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, CON-12) */
    public static Draft draft(DocumentInput input, Upload upload) {
        InputFields fields = new InputFields();
        fields.required("subjectKind", input.subjectKind(), text -> slug(text, "subject"));
        fields.required("subjectId", input.subjectId(), text -> text(text, 100));
        DocumentKind kind = fields.required("kind", input.kind(), InputFields.oneOf(DocumentKind.class));
        String title = fields.optional("title", input.title(), text -> text(text, 200));
        Label label = label(fields, upload);
        fields.refuse(NOTHING, DocumentProblems.RULE);
        return new Draft(kind, title == null ? label.fileName() : title, label);
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, CON-12) */
    public static Label label(Upload upload) {
        InputFields fields = new InputFields();
        Label label = label(fields, upload);
        fields.refuse(NOTHING, DocumentProblems.RULE);
        return label;
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, CON-12) */
    public static Signing signing(SignatureInput input, LocalDate today) {
        InputFields fields = new InputFields();
        LocalDate signedOn = fields.date("signedOn", input.signedOn());
        if (signedOn != null && signedOn.isAfter(today)) {
            fields.fault("signedOn", signedOn + " lies after today: a signature is recorded when it has been given");
        }
        if (signedOn != null && signedOn.isBefore(EARLIEST)) {
            fields.fault("signedOn", signedOn + " lies before " + EARLIEST);
        }
        String role = fields.required("role", input.role(), text -> slug(text, "role"));
        fields.refuse("Nothing was changed.", DocumentProblems.RULE);
        return new Signing(signedOn, role);
    }

    /** A signature, as far as it is read. */
    public record Signing(LocalDate signedOn, String role) {}

    private static Label label(InputFields fields, Upload upload) {
        String fileName = fields.required("fileName", upload.fileName(), text -> {
            String safe = SafeFileName.of(text);
            if (safe == null) {
                throw new IllegalArgumentException("has nothing of a name, such as contract.pdf");
            }
            return safe;
        });
        String mediaType = null;
        try {
            mediaType = MediaTypes.of(upload.mediaType(), fileName == null ? "" : fileName);
        } catch (IllegalArgumentException e) {
            fields.fault("Content-Type", e.getMessage());
        }
        String sha256 = fields.optional("sha256", upload.sha256(), text -> {
            String digits = text.toLowerCase(Locale.ROOT);
            if (!SHA_256.matcher(digits).matches()) {
                throw new IllegalArgumentException("is not a SHA-256 digest of 64 hexadecimal digits");
            }
            return digits;
        });
        return new Label(fileName, mediaType, sha256);
    }

    /** What is wrong is not repeated: it may be a name. */
    private static String slug(String text, String example) {
        if (text.length() > 60 || !SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not a name of lower-case words joined by hyphens, at most 60 characters, such as "
                            + (example.equals("role") ? "senior-contract-owner" : "contract"));
        }
        return text;
    }

    private static String text(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException("has " + text.length() + " characters, more than " + most);
        }
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("has control characters");
        }
        return text;
    }
}
