/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept alive, as thin as can be: whoever asks shares the processors with whoever answers, and what
 * the one takes the other lacks.
 */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    /** Whoever answers may close a connection over which nothing has come for a while. */
    private static final long LONGEST_PAUSE_NANOS = 3_000_000_000L;

    private final StringBuilder line = new StringBuilder(256);
    private final int port;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private long lastUsed;
    private boolean closing;

    Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        closing = false;
    }

    /**
     * An answer.
     *
     * @param entityTag as it was sent; null where there was none
     */
    record Answer(int status, String entityTag, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + status + ", not " + expected + ": " + text());
            }
            return this;
        }
    }

    /** A request, ready to be sent. @param headers each ended by CR LF @param body null for none */
    static byte[] request(String method, String path, String headers, String body) {
        String text = body == null ? "" : body;
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + (body == null
                                ? ""
                                : "Content-Type: application/json\r\nContent-Length: "
                                        + text.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                        + "\r\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer exchange(byte[] request) throws IOException {
        if (closing || lastUsed != 0 && System.nanoTime() - lastUsed > LONGEST_PAUSE_NANOS) {
            socket.close();
            open();
        }
        Answer answer = answer(request);
        lastUsed = System.nanoTime();
        return answer;
    }

    private Answer answer(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        int status = Integer.parseInt(line().substring(9, 12));
        String entityTag = null;
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> entityTag = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> closing = value.equalsIgnoreCase("close");
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                default -> {}
            }
        }
        return new Answer(status, entityTag, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        byte[] body = new byte[0];
        for (int size = size(); size > 0; size = size()) {
            byte[] longer = new byte[body.length + size];
            System.arraycopy(body, 0, longer, 0, body.length);
            System.arraycopy(exactly(size), 0, longer, body.length, size);
            body = longer;
            line();
        }
        line();
        return body;
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("the connection was closed within an answer");
        }
        return read;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
