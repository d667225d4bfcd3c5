/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

/**
 * A board to be set up, as somebody wrote it down.
 *
 * @param termsOfReference the name of terms of reference in force at the region today
 * @param region the node
 * @param name what people call it, 1 to 200 characters
 */
public record BoardInput(String termsOfReference, String region, String name) {}
