/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Certificate;
import org.leademployer.schedules.Proofs;

/** Certifies a calculation. */
@Service
@Command(
        scope = "schedule",
        name = "certificate",
        description = "Replays a calculation, and certifies what came out",
        detailedDescription =
                "With --out a file that ends in .zip holds the certificate with everything that it names, and"
                        + " says how others check it; one that ends in .json the certificate alone, in canonical form. A file that"
                        + " is there already is never overwritten (SCH-5).")
@Permitted(Permission.PROVE_CALCULATIONS)
public class CertificateCommand extends ConsoleCommand {

    @Argument(name = "calculation", description = "Id of the calculation", required = true)
    @Completion(CalculationCompleter.class)
    private String calculation;

    @Option(name = "--out", description = "File to write, on the platform's machine; ends in .zip or .json")
    @Completion(FileCompleter.class)
    private String out;

    @Reference
    private Proofs proofs;

    @Override
    protected Answer answer() throws IOException {
        if (out == null) {
            return details(proofs.certificate(calculation));
        }
        Path file = Problems.read("--out", out, CertificateCommand::readFile);
        byte[] content = out.endsWith(".zip")
                ? proofs.proof(calculation)
                : proofs.certificate(calculation).json().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Problems.invalidField("--out", "'" + out + "' is there already")
                    .toException(e);
        }
        return Details.of("calculation", calculation)
                .and("file", file.toAbsolutePath().toString())
                .and("bytes", content.length);
    }

    private static Details details(Certificate certificate) {
        return Details.of("calculation", certificate.calculation().id())
                .and("contract", certificate.reference())
                .and("period", certificate.calculation().period().toString())
                .and("inputSha256", certificate.calculation().inputSha256())
                .and("resultSha256", certificate.calculation().resultSha256())
                .and("equal", certificate.replay().equal())
                .and("replayedSha256", certificate.replay().replayedSha256())
                .and("replayedAt", certificate.replay().replayedAt())
                .and("platformVersion", certificate.platformVersion())
                .and("certificateSha256", certificate.sha256())
                .and("certificate", certificate.json());
    }

    private static Path readFile(String text) {
        if (!text.endsWith(".zip") && !text.endsWith(".json")) {
            throw new IllegalArgumentException("'" + text + "' does not end in .zip or .json");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is not a file name", e);
        }
    }
}
