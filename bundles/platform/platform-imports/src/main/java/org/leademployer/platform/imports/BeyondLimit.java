/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.io.IOException;

/** Ends the reading of a file that goes beyond a limit. */
final class BeyondLimit extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line on which it began; 0 where that is not known */
    BeyondLimit(int line, String reason) {
        super(reason);
        this.line = line;
    }

    int line() {
        return line;
    }
}
