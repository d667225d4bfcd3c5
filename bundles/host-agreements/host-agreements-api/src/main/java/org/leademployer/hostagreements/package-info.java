/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Agreements between lead employers and host organisations (CON-11). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.hostagreements;
