/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example that the guide drops in. */
final class LocalPolicy {

    private LocalPolicy() {}

    static String text() {
        try {
            return Files.readString(Path.of("../../../docs/examples/procurement-policy-north-east.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
