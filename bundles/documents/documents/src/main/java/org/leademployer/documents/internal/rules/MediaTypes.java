/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Of what type a content is: by what its sender says, or else by the ending of the file's name. */
public final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final int LONGEST = 127;

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    /** What programs send where nobody has told them the type. */
    private static final Pattern UNTOLD =
            Pattern.compile("application/octet-stream|application/x-www-form-urlencoded|binary/octet-stream");

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("zip", "application/zip"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("msg", "application/vnd.ms-outlook"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("p7m", "application/pkcs7-mime"),
            Map.entry("asice", "application/vnd.etsi.asic-e+zip"));

    private MediaTypes() {}

    /**
     * The type without its parameters.
     *
     * @param told as its sender wrote it; null for nothing
     * @throws IllegalArgumentException where that is no media type
     */
    public static String of(String told, String fileName) {
        String type = told == null ? "" : told.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || UNTOLD.matcher(type).matches()) {
            String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return BY_ENDING.getOrDefault(ending, UNKNOWN);
        }
        if (type.length() > LONGEST || !FORM.matcher(type).matches()) {
            throw new IllegalArgumentException("is not a media type, such as application/pdf");
        }
        return type;
    }
}
