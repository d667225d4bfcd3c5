/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import org.leademployer.platform.Region;

/**
 * A definition that decided something; its text is kept under the digest.
 *
 * @param name its name
 * @param region the node at which it applies
 * @param version {@code major.minor.micro}
 * @param sha256 the digest of its text
 */
public record DefinitionUsed(String name, Region region, String version, String sha256) {}
