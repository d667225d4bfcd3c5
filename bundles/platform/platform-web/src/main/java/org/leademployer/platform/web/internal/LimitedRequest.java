/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body ends the reading when it grows beyond a limit. The body is asked for when its first byte is read, and
 * not before: whoever asked whether to send it (Expect) is told so then, or refused without. Once reading has failed, or such
 * a request is refused, there is nothing to be read, whoever tries.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    /** The attribute of a request that says that it is refused. */
    static final String REFUSED = LimitedRequest.class.getName() + ".refused";

    private final long limit;
    private ServletInputStream body;

    /** The request itself where its length says that it is not too long, or that it has no body. */
    static HttpServletRequest of(HttpServletRequest request, long limit) {
        boolean isOfUnknownLength =
                request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return isOfUnknownLength || request.getHeader("Expect") != null ? new LimitedRequest(request, limit) : request;
    }

    /** @param limit of the body of a request that streams, whatever its length says */
    LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (body == null) {
            body = new Limited();
        }
        return body;
    }

    private ServletInputStream asked() throws IOException {
        return super.getInputStream();
    }

    /** CXF reads on before it answers, so that who is still sending gets the answer; who has asked first waits for it. */
    private boolean isRefusedUnasked() {
        return getHeader("Expect") != null && getAttribute(REFUSED) != null;
    }

    private final class Limited extends ServletInputStream {

        private ServletInputStream inner;
        private long read;
        private boolean failed;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (failed || inner == null && isRefusedUnasked()) {
                return -1;
            }
            boolean done = false;
            try {
                if (inner == null) {
                    inner = asked();
                }
                int number = inner.read(buffer, offset, length);
                read += Math.max(number, 0);
                if (read > limit) {
                    throw new BodyTooLarge(limit);
                }
                done = true;
                return number;
            } finally {
                failed = !done;
            }
        }

        @Override
        public boolean isFinished() {
            return failed || inner != null && inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return failed || inner == null || inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are not read asynchronously");
        }
    }
}
