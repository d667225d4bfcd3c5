/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

/**
 * A domain that is asked what it holds on people.
 *
 * @param domain its name
 * @param holds what it holds, in a sentence; null while it is not running
 * @param running whether it is running
 */
public record AskedDomain(String domain, String holds, boolean running) {}
