/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What others tell about the terms of a contract that contract management needs. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contractmanagement.spi;
