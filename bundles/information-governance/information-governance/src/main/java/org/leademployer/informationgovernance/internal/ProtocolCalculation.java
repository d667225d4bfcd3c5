/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import org.leademployer.informationgovernance.internal.rules.CanonicalProtection;
import org.leademployer.informationgovernance.internal.rules.ProtocolInput;
import org.leademployer.informationgovernance.internal.rules.Protocols;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Protocol;
import org.osgi.service.component.annotations.Component;

/** The protocol of a contract as a kind of calculation: kept, so that it can be shown later what was agreed (SCH-5). */
@Component(service = {CalculationType.class, ProtocolCalculation.class})
public final class ProtocolCalculation implements CalculationType<DataProtectionSchedule, ProtocolInput, Protocol> {

    @Override
    public String name() {
        return "data-protection-protocol";
    }

    @Override
    public Permission permission() {
        return Permission.READ_DATA_PROTECTION;
    }

    @Override
    public String schedule() {
        return "10";
    }

    @Override
    public Class<DataProtectionSchedule> variantType() {
        return DataProtectionSchedule.class;
    }

    @Override
    public Protocol calculate(ProtocolInput input, List<InForce<DataProtectionSchedule>> inForce) {
        return Protocols.calculate(inForce);
    }

    @Override
    public byte[] writeInput(ProtocolInput input) {
        return CanonicalProtection.writeProtocolInput(input);
    }

    @Override
    public ProtocolInput readInput(byte[] input) {
        return CanonicalProtection.readProtocolInput(input);
    }

    @Override
    public byte[] writeResult(Protocol result) {
        return CanonicalProtection.writeProtocol(result);
    }

    @Override
    public Protocol readResult(byte[] result) {
        return CanonicalProtection.readProtocol(result);
    }
}
