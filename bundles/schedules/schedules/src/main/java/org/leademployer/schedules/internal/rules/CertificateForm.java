/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Certificate;
import org.leademployer.schedules.Replay;

/** A certificate in a form of which there is only one: JSON in UTF-8, names sorted by code point, no white space. */
public final class CertificateForm {

    private static final String DIGEST = "certificateSha256";
    private static final JsonFactory JSON = new JsonFactory();

    private CertificateForm() {}

    /**
     * @param reference the contract's reference, or null
     * @param region the node of its lot, or null
     */
    public static Certificate certify(
            Calculation calculation,
            String reference,
            Region region,
            Replay replay,
            String platformVersion,
            Instant issuedAt,
            String issuedBy) {
        SortedMap<String, Object> members = members(calculation, reference, region, replay);
        members.put("platformVersion", platformVersion);
        members.put("issuedAt", issuedAt.toString());
        members.put("issuedBy", issuedBy);
        String sha256 = Sha256.of(write(members));
        members.put(DIGEST, sha256);
        return new Certificate(
                calculation, reference, region, replay, platformVersion, issuedAt, issuedBy, write(members), sha256);
    }

    private static SortedMap<String, Object> members(
            Calculation calculation, String reference, Region region, Replay replay) {
        SortedMap<String, Object> contract = new TreeMap<>();
        contract.put("id", calculation.contractId());
        contract.put("reference", reference);
        contract.put("region", region == null ? null : region.slug());
        SortedMap<String, Object> again = new TreeMap<>();
        again.put("equal", replay.equal());
        again.put("replayedSha256", replay.replayedSha256());
        again.put("fromArchive", replay.fromArchive());
        again.put("replayedAt", replay.replayedAt().toString());
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("calculation", calculation.id());
        members.put("type", calculation.type());
        members.put("contract", contract);
        members.put("from", calculation.period().from().toString());
        members.put("to", calculation.period().to().toString());
        members.put(
                "basis",
                calculation.basis().stream().map(CertificateForm::basis).toList());
        members.put("inputSha256", calculation.inputSha256());
        members.put("resultSha256", calculation.resultSha256());
        members.put("calculatedAt", calculation.calculatedAt().toString());
        members.put("calculatedBy", calculation.calculatedBy());
        members.put("replay", again);
        return members;
    }

    private static SortedMap<String, Object> basis(Basis basis) {
        SortedMap<String, Object> bundle = new TreeMap<>();
        bundle.put("symbolicName", basis.bundle().symbolicName());
        bundle.put("version", basis.bundle().version());
        bundle.put("sha256", basis.bundle().sha256());
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("from", basis.period().from().toString());
        members.put("to", basis.period().to().toString());
        members.put("schedule", basis.variant().schedule());
        members.put("region", basis.variant().region().slug());
        members.put("version", basis.variant().version().toString());
        members.put("termsSha256", basis.termsSha256());
        members.put("bundle", bundle);
        return members;
    }

    private static String write(Map<String, Object> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value(json, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (member.getValue() != null) {
                    json.writeFieldName((String) member.getKey());
                    value(json, member.getValue());
                }
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString((String) value);
        }
    }
}
