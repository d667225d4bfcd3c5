/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

/**
 * Why a row is not to be taken.
 *
 * @param reason up to 200 characters; it is written into the audit log, so it must name nobody
 */
public record DiscardRequest(String reason) {}
