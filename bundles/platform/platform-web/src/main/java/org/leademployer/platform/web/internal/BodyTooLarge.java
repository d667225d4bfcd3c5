/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import org.leademployer.platform.problem.Problem;

/** A body grew beyond what is taken. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private static final long MIB = 1024L * 1024;

    private final long limit;

    BodyTooLarge(long limit) {
        super("body larger than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(
                        "body-too-large",
                        413,
                        "Body too large",
                        "At most " + words(limit) + " are taken here. Nothing was changed.")
                .withNext("Send less at once: by several requests, where it can be parted.");
    }

    private static String words(long bytes) {
        return bytes >= MIB && bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " bytes";
    }
}
