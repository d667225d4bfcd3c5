/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;

/**
 * That a party agrees.
 *
 * @param party which
 * @param agreedOn when
 * @param role in which role it was agreed, 1 to 100 characters; never a name
 */
public record Agreement(ChangeParty party, LocalDate agreedOn, String role) {}
