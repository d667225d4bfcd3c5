/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Holds a calculation until the test lets it go: connects to the gate that the test keeps, and reads one byte. */
public final class BlockingSchedule6 extends FlatSchedule6 {

    /** The term that is the gate's port. */
    public static final String GATE = TERM + "gate";

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        try (Socket gate = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(terms().text("gate")))) {
            gate.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return super.charge(service);
    }
}
