/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.List;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.Basis;

/**
 * The id of a calculation, made of everything that decides its result: so the same calculation has the same id, whoever
 * makes it and however many at once.
 */
public final class CalculationIdentity {

    private static final int LENGTH = 32; // hexadecimal digits: 128 bits of the digest

    private CalculationIdentity() {}

    public static String of(String type, String contractId, String inputSha256, List<Basis> basis) {
        StringBuilder text = new StringBuilder(type)
                .append('\n')
                .append(contractId)
                .append('\n')
                .append(inputSha256);
        for (Basis entry : basis) {
            text.append('\n')
                    .append(entry.period())
                    .append(' ')
                    .append(entry.variant())
                    .append(' ')
                    .append(entry.termsSha256())
                    .append(' ')
                    .append(entry.bundle().sha256());
        }
        return Sha256.of(text.toString()).substring(0, LENGTH);
    }
}
