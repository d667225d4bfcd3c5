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
                        "At most " + limit + " bytes are taken. Nothing was changed.")
                .withNext("Send it in parts.");
    }
}
