/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.util.List;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;
import org.leademployer.tribunals.internal.rules.CanonicalTribunals;
import org.leademployer.tribunals.internal.rules.ShareInput;
import org.leademployer.tribunals.internal.rules.ShareResult;
import org.leademployer.tribunals.internal.rules.Sharing;
import org.osgi.service.component.annotations.Component;

/** The shares of a claim as a kind of calculation: pure, so that any can be replayed (SCH-5). */
@Component(service = {CalculationType.class, SharesCalculation.class})
public final class SharesCalculation implements CalculationType<TribunalSchedule, ShareInput, ShareResult> {

    @Override
    public String name() {
        return "tribunal-shares";
    }

    @Override
    public Permission permission() {
        return Permission.READ_TRIBUNALS;
    }

    @Override
    public String schedule() {
        return "8";
    }

    @Override
    public Class<TribunalSchedule> variantType() {
        return TribunalSchedule.class;
    }

    @Override
    public ShareResult calculate(ShareInput input, List<InForce<TribunalSchedule>> inForce) {
        return Sharing.calculate(input, inForce);
    }

    @Override
    public byte[] writeInput(ShareInput input) {
        return CanonicalTribunals.writeShareInput(input);
    }

    @Override
    public ShareInput readInput(byte[] input) {
        return CanonicalTribunals.readShareInput(input);
    }

    @Override
    public byte[] writeResult(ShareResult result) {
        return CanonicalTribunals.writeShareResult(result);
    }

    @Override
    public ShareResult readResult(byte[] result) {
        return CanonicalTribunals.readShareResult(result);
    }
}
