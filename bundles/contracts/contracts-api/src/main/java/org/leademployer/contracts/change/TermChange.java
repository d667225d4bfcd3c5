/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

/**
 * What a change does to one term.
 *
 * @param term its name, as {@link TermNames} has it
 * @param before what held on the day from which the change is effective, when it was raised; null where there was no such term
 * @param after what holds from then on
 */
public record TermChange(String term, String before, String after) {}
