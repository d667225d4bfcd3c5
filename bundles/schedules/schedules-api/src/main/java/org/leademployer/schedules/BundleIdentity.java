/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

/**
 * The bundle that carries a variant's rules (SCH-1).
 *
 * @param symbolicName its symbolic name
 * @param version its version
 * @param sha256 the digest of its bytes
 */
public record BundleIdentity(String symbolicName, String version, String sha256) {}
