/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

/** What a command answers: a table, the details of one thing, or a sentence; as text for people and as JSON for scripts. */
public sealed interface Answer permits Table, Details, Message {

    /** The answer as JSON. */
    String toJson();
}
