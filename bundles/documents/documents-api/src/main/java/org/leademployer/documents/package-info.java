/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Documents of contracts, procurements and other subjects: what is kept, in which versions, and what is signed (CON-12). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.documents;
