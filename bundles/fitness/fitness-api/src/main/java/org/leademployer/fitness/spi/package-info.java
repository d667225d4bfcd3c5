/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a region implements whose routing needs rules of its own (SCH-1, FTP-2). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.fitness.spi;
