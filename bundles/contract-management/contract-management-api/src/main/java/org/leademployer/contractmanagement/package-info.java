/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How a contract is run, day by day: performance, risks and disputes, finance, mobilisation (CON-5 to CON-8, CON-15). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contractmanagement;
