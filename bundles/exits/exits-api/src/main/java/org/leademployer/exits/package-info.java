/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The register of exits: every contract, its end, how its exit stands, and what is to be done next (EXI-1 to EXI-6). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.exits;
