/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Holds one calculation of a {@link org.leademployer.itests.platform.variants.BlockingSchedule6}. */
public final class Gate implements AutoCloseable {

    private final ServerSocket server;
    private Socket held;

    public Gate() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            server.setSoTimeout(Math.toIntExact(Await.PATIENCE.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Returns once a calculation is in the midst of the variant. */
    public void awaitCalculation() {
        try {
            held = server.accept();
        } catch (IOException e) {
            throw new AssertionError("no calculation reached the variant", e);
        }
    }

    /** Lets it go. */
    public void release() {
        try {
            held.getOutputStream().write(1);
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (held != null) {
                held.close();
            }
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
