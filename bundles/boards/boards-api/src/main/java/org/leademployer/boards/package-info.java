/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Boards and committees: terms of reference, quorum, meetings and what is decided at them (BRD). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.boards;
