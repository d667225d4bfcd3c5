/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Certificate;

/** A certificate with everything that it names, as a zip that others can check without this platform (SCH-5). */
public final class ProofPackage {

    private static final String README =
            """
            Proof of calculation %s

            1. Unpack, and check that nothing was changed:

               sha256sum -c SHA256SUMS

            2. Each file below input/, result/, terms/ and bundles/ is named by the SHA-256 of its bytes. Compare those
               names with certificate.json:

               inputSha256                 is the file below input/: everything that decided the result but the variants
               resultSha256                is the file below result/: what came out
               basis[].termsSha256         are the files below terms/: the agreed figures, one file for each variant
               basis[].bundle.sha256       are the files below bundles/: the rules, as they were run

            3. replay.replayedSha256 is the SHA-256 of the result made again at replay.replayedAt. replay.equal is true
               when it equals resultSha256.

            4. certificateSha256 is the SHA-256 of certificate.json without that member: names sorted, no white space. With jq:

               jq -cjS 'del(.certificateSha256)' certificate.json | sha256sum

            Whoever runs the platform makes the same calculation again with: schedule:replay %s
            """;

    private ProofPackage() {}

    /** @param archive gives what is kept under a digest */
    public static byte[] of(Certificate certificate, Function<String, byte[]> archive) {
        Calculation calculation = certificate.calculation();
        Map<String, String> kept = new TreeMap<>();
        kept.put("input/" + calculation.inputSha256(), calculation.inputSha256());
        kept.put("result/" + calculation.resultSha256(), calculation.resultSha256());
        for (Basis basis : calculation.basis()) {
            kept.put("terms/" + basis.termsSha256() + ".json", basis.termsSha256());
            kept.put(
                    "bundles/" + basis.bundle().sha256() + ".jar",
                    basis.bundle().sha256());
        }
        StringBuilder sums = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, sums, "certificate.json", utf8(certificate.json()));
            add(zip, sums, "README.txt", utf8(README.formatted(calculation.id(), calculation.id())));
            for (Map.Entry<String, String> entry : kept.entrySet()) {
                add(zip, sums, entry.getKey(), archive.apply(entry.getValue()));
            }
            put(zip, "SHA256SUMS", utf8(sums.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, StringBuilder sums, String name, byte[] content) throws IOException {
        put(zip, name, content);
        sums.append(Sha256.of(content)).append("  ").append(name).append('\n');
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the same content makes the same entry, whenever it is packed
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
