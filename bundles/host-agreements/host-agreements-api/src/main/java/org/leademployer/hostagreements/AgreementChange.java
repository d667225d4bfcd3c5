/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

/**
 * What has happened to an agreement, as it came in.
 *
 * @param act {@code SEND}, {@code RETURN}, {@code SIGN}, {@code JUDGE}, {@code DECLINE}
 * @param on on which day; null for today; not in the future
 * @param enforceable for {@code JUDGE}, and with {@code SIGN} where it is known: {@code true} or {@code false}
 * @param reason required where it is not enforceable or was declined: 1 to 1000 characters
 */
public record AgreementChange(String act, String on, String enforceable, String reason) {}
