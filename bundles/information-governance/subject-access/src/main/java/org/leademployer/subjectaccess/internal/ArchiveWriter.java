/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leademployer.platform.Printable;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.subjectaccess.SubjectRequest;

/**
 * Writes an archive: one folder for each domain, with its records as JSON and as a page to read, and files; an index; and the
 * digests of all of it. What names another person is left out.
 */
final class ArchiveWriter {

    private static final String ANOTHER = "another person, left out";
    private static final JsonFactory JSON = new JsonFactory();

    private final DataSubject subject;
    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();
    private final List<Section> sections = new ArrayList<>();

    /** What a domain had. */
    private record Section(String domain, String holds, long records, long files, List<String> withheld) {}

    ArchiveWriter(DataSubject subject, OutputStream out) {
        this.subject = subject;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Asks a domain, and writes what it has. */
    void write(SubjectRecords domain) throws SQLException, IOException {
        String folder = domain.domain() + "/";
        List<SubjectAttachment> attachments = new ArrayList<>();
        StringWriter page = new StringWriter();
        PrintWriter html = new PrintWriter(page);
        head(html, domain.domain() + ": " + domain.holds());
        long[] count = new long[1];
        try (Entry entry = begin(folder + "records.json");
                JsonGenerator json = JSON.createGenerator(entry).useDefaultPrettyPrinter()) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            domain.gather(subject, new SubjectSink() {
                @Override
                public void record(SubjectRecord record) throws IOException {
                    count[0]++;
                    put(record, json, html);
                }

                @Override
                public void attachment(SubjectAttachment attachment) {
                    attachments.add(attachment);
                }
            });
            json.writeEndArray();
        }
        html.println("</body></html>");
        html.flush();
        text(folder + "records.html", page.toString());
        List<String> withheld = new ArrayList<>();
        long files = 0;
        for (SubjectAttachment attachment : attachments) {
            if (attachment.mayNameOthers()) {
                withheld.add(attachment.category() + " " + attachment.id());
            } else {
                files++;
                try (Entry entry = begin(folder + "files/" + safe(attachment.id() + "-" + attachment.fileName()))) {
                    attachment.content().writeTo(entry);
                }
            }
        }
        sections.add(new Section(domain.domain(), domain.holds(), count[0], files, withheld));
    }

    /** Writes the index and the digests. Nothing can be added afterwards. */
    void finish(SubjectRequest request, String madeAt, List<String> missing) throws IOException {
        text("index.html", index(request, madeAt, missing));
        StringBuilder csv = new StringBuilder("Domain,Holds,Records,Files,Withheld\r\n");
        sections.forEach(section -> csv.append(section.domain())
                .append(",\"")
                .append(section.holds().replace("\"", "\"\""))
                .append("\",")
                .append(section.records())
                .append(',')
                .append(section.files())
                .append(',')
                .append(section.withheld().size())
                .append("\r\n"));
        text("index.csv", csv.toString());
        try (Entry entry = begin("archive.json");
                JsonGenerator json = JSON.createGenerator(entry).useDefaultPrettyPrinter()) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("request", request.id());
            json.writeStringField("madeAt", madeAt);
            json.writeBooleanField("complete", missing.isEmpty());
            json.writeArrayFieldStart("asked");
            for (Section section : sections) {
                json.writeStartObject();
                json.writeStringField("domain", section.domain());
                json.writeNumberField("records", section.records());
                json.writeNumberField("files", section.files());
                json.writeArrayFieldStart("withheld");
                for (String one : section.withheld()) {
                    json.writeString(one);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notRunning");
            for (String one : missing) {
                json.writeString(one);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        StringBuilder manifest = new StringBuilder();
        digests.forEach((name, digest) ->
                manifest.append(digest).append("  ").append(name).append('\n'));
        text("manifest-sha256.txt", manifest.toString());
        zip.finish();
        zip.flush();
    }

    private void put(SubjectRecord record, JsonGenerator json, PrintWriter html) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", record.category());
        json.writeStringField("id", record.id());
        html.println("<h2>" + escaped(record.category()) + " " + escaped(record.id()) + "</h2><table>");
        for (SubjectRecord.Field field : record.fields()) {
            String value = field.person() == null
                            || field.value() == null
                            || field.value().isBlank()
                            || subject.isKnownAs(field.person(), field.value())
                    ? field.value()
                    : ANOTHER;
            json.writeStringField(field.name(), value);
            html.println("<tr><th scope=\"row\">" + escaped(field.name()) + "</th><td>"
                    + (value == null ? "" : escaped(value)) + "</td></tr>");
        }
        json.writeEndObject();
        html.println("</table>");
    }

    private String index(SubjectRequest request, String madeAt, List<String> missing) {
        StringWriter page = new StringWriter();
        PrintWriter html = new PrintWriter(page);
        head(html, "Everything that is held on you");
        html.println("<p>Request " + escaped(request.id()) + ", made at " + escaped(madeAt) + ".</p>");
        if (!missing.isEmpty()) {
            html.println("<p><strong>This archive is not complete.</strong> Not running, so not asked: "
                    + escaped(String.join(", ", missing)) + ". It must be made again.</p>");
        }
        html.println(
                "<table><thead><tr><th>Domain</th><th>What it holds</th><th>Records</th><th>Files</th></tr></thead>");
        for (Section section : sections) {
            html.println(
                    "<tr><td><a href=\"" + section.domain() + "/records.html\">" + section.domain() + "</a></td><td>"
                            + escaped(section.holds()) + "</td><td>" + section.records() + "</td><td>" + section.files()
                            + (section.withheld().isEmpty()
                                    ? ""
                                    : ", " + section.withheld().size() + " withheld")
                            + "</td></tr>");
        }
        html.println(
                "</table><p>Who else is named somewhere is left out. Files in which others may be named are withheld"
                        + " until somebody has looked at them.</p></body></html>");
        html.flush();
        return page.toString();
    }

    private static void head(PrintWriter html, String title) {
        html.println("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title></head><body><h1>" + escaped(title) + "</h1>");
    }

    private void text(String name, String text) throws IOException {
        try (Entry entry = begin(name)) {
            entry.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Entry begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try {
            return new Entry(name, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file of the archive. Closing it closes the archive no more than flushing does. */
    private final class Entry extends FilterOutputStream {

        private final String name;
        private final MessageDigest digest;
        private boolean closed;

        Entry(String name, MessageDigest digest) {
            super(new DigestOutputStream(zip, digest));
            this.name = name;
            this.digest = digest;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                zip.closeEntry();
                digests.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        }
    }

    /** No folders, and nothing that a file system or a console would take for more than a letter. */
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String escaped(String text) {
        return Printable.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
