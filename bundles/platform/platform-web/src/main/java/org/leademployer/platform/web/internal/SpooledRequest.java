/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.leademployer.platform.problem.Problem;

/**
 * A request whose body has arrived whole before anything is done with it: in a file that has no name any more, so that
 * nothing is left of it however it ends.
 */
final class SpooledRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final InputStream body;

    /**
     * @throws IOException when the sender is cut off
     * @throws org.leademployer.platform.problem.ProblemException no-room-for-body (507)
     */
    static SpooledRequest of(HttpServletRequest request) throws IOException {
        Path path = Files.createTempFile("body", ".part");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        boolean whole = false;
        try {
            receive(request, file);
            whole = true;
            return new SpooledRequest(request, file);
        } finally {
            if (!whole) {
                file.close();
            }
        }
    }

    private static void receive(HttpServletRequest request, FileChannel file) throws IOException {
        InputStream from = request.getInputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, read), file);
        }
        file.position(0);
    }

    private static void write(ByteBuffer bytes, FileChannel file) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw Problem.of(
                            "no-room-for-body",
                            507,
                            "No room for the body",
                            "The body cannot be received: the disk takes no more. Nothing was changed.")
                    .withNext("Tell an administrator, and send it again when there is room.")
                    .toException(e);
        }
    }

    private SpooledRequest(HttpServletRequest request, FileChannel file) {
        super(request);
        this.file = file;
        this.body = Channels.newInputStream(file);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return body.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return body.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                try {
                    return file.position() >= file.size();
                } catch (IOException e) {
                    return true;
                }
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("it has arrived already");
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
