/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Certificate;

/** A certificate as one page to print: it needs nothing from elsewhere, and runs nothing. */
final class CertificatePage {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="UTF-8">
            <title>Certificate of calculation %s</title>
            <style>
            body { font: 11pt/1.5 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #212b32; }
            h1 { font-size: 18pt; }
            table { border-collapse: collapse; width: 100%%; margin: 0 0 1.5em; }
            th, td { text-align: left; vertical-align: top; padding: .3em .8em .3em 0; border-bottom: 1px solid #d8dde0; }
            th { width: 12em; font-weight: normal; color: #4c6272; }
            code { font-size: 9pt; overflow-wrap: anywhere; }
            .equal { border-left: .4em solid #007f3b; padding-left: 1em; }
            .different { border-left: .4em solid #d5281b; padding-left: 1em; }
            @media print { body { margin: 0; max-width: none; } }
            </style>
            </head>
            <body>
            <h1>Certificate of calculation</h1>
            """;

    private CertificatePage() {}

    static String of(Certificate certificate) {
        Calculation calculation = certificate.calculation();
        StringBuilder page = new StringBuilder(HEAD.formatted(escape(calculation.id())));
        boolean equal = certificate.replay().equal();
        page.append("<p class=\"")
                .append(equal ? "equal" : "different")
                .append("\"><strong>")
                .append(
                        equal
                                ? "Made again from what was kept, the result is the same, byte for byte."
                                : "Made again from what was kept, the result is not the same.")
                .append("</strong></p>\n<table>\n");
        row(page, "Calculation", calculation.id());
        row(page, "Kind", calculation.type());
        row(
                page,
                "Contract",
                certificate.reference() == null
                        ? calculation.contractId()
                        : certificate.reference() + " (" + certificate.region() + "), " + calculation.contractId());
        row(page, "Period", calculation.period().toString());
        row(page, "Calculated", calculation.calculatedAt() + " by " + calculation.calculatedBy());
        code(page, "SHA-256 of the inputs", calculation.inputSha256());
        code(page, "SHA-256 of the result", calculation.resultSha256());
        page.append("</table>\n<h2>Terms it rests on</h2>\n");
        calculation.basis().forEach(basis -> basis(page, basis));
        page.append("<h2>Proof</h2>\n<table>\n");
        row(page, "Replayed", certificate.replay().replayedAt().toString());
        code(page, "SHA-256 of the result", certificate.replay().replayedSha256());
        row(page, "Out of the archive", certificate.replay().fromArchive() ? "yes" : "no");
        row(page, "Platform", certificate.platformVersion());
        row(page, "Issued", certificate.issuedAt() + " for " + certificate.issuedBy());
        code(page, "SHA-256 of this certificate", certificate.sha256());
        return page.append("</table>\n<p>The certificate in canonical form, whose SHA-256 without its member"
                        + " <code>certificateSha256</code> stands above:</p>\n<p><code>")
                .append(escape(certificate.json()))
                .append("</code></p>\n</body>\n</html>\n")
                .toString();
    }

    private static void basis(StringBuilder page, Basis basis) {
        page.append("<table>\n");
        row(page, "Days", basis.period().toString());
        row(page, "Variant", basis.variant().toString());
        code(page, "SHA-256 of its terms", basis.termsSha256());
        row(page, "Bundle", basis.bundle().symbolicName() + " " + basis.bundle().version());
        code(page, "SHA-256 of the bundle", basis.bundle().sha256());
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>\n");
    }

    private static void code(StringBuilder page, String name, String value) {
        page.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td><code>")
                .append(escape(value))
                .append("</code></td></tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
