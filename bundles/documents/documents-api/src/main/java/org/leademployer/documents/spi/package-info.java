/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a domain tells about the things of its own to which documents belong. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.documents.spi;
