/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;

/**
 * That a change is signed.
 *
 * @param signedOn when; not after the day from which it is effective
 * @param decisionId the decision of a board that approved it; required of an extension (CON-10), and where policy says so
 * @param letter the reference of the signed letter, 1 to 200 characters; required of an extension (CON-2, CON-10)
 */
public record ChangeSignature(LocalDate signedOn, String decisionId, String letter) {}
