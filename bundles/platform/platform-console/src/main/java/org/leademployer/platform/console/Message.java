/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import java.util.Map;

/**
 * A sentence. As JSON, an object with the one key {@code message}.
 *
 * @param text the sentence
 */
public record Message(String text) implements Answer {
    @Override
    public String toJson() {
        return Json.write(Map.of("message", text));
    }
}
