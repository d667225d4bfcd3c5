/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.util.Locale;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/**
 * Which claims are asked for.
 *
 * @param region of this node and all below it
 * @param contractId only of this contract; null for all
 * @param state only in this state; null for all
 * @param host only with an act at this host; null for all
 * @param jurisdiction only with this ground; null for all
 * @param flag only with this flag; null for all
 */
public record ClaimQuery(
        Region region,
        String contractId,
        TribunalClaim.State state,
        OdsCode host,
        String jurisdiction,
        TribunalClaim.Flag flag) {

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong
     */
    public static ClaimQuery read(
            String region, String contract, String state, String host, String jurisdiction, String flag) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        ClaimQuery query = new ClaimQuery(
                node == null ? Region.NATIONAL : node,
                contract == null || contract.isBlank() ? null : contract.strip(),
                fields.optional("state", state, InputFields.oneOf(TribunalClaim.State.class)),
                fields.optional("host", host, OdsCode::new),
                fields.optional("jurisdiction", jurisdiction, ClaimQuery::code),
                fields.optional("flag", flag, InputFields.oneOf(TribunalClaim.Flag.class)));
        fields.refuse("No claims were looked for.", "TRI-1");
        return query;
    }

    private static String code(String text) {
        // The tribunals write some with a bracket, WTR(AL); they are kept without.
        String code = text.toUpperCase(Locale.ROOT).replaceAll("[()]", "");
        if (!code.matches("[A-Z][A-Z0-9]{1,5}")) {
            throw new IllegalArgumentException("'" + text + "' is not a code of a jurisdiction, such as UDL");
        }
        return code;
    }
}
