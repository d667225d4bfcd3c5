/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Fitness to practise: how concerns are routed, by whom and by when (FTP). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.fitness;
