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

/** A request whose body ends the reading when it grows beyond a limit. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;

    /** The request itself where its length says that it is not too long, or that it has no body. */
    static HttpServletRequest of(HttpServletRequest request, long limit) {
        boolean isOfUnknownLength =
                request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return isOfUnknownLength ? new LimitedRequest(request, limit) : request;
    }

    private LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream body = super.getInputStream();
        return new ServletInputStream() {
            private long read;

            @Override
            public int read() throws IOException {
                int value = body.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int number = body.read(buffer, offset, length);
                count(Math.max(number, 0));
                return number;
            }

            private void count(int more) throws IOException {
                read += more;
                if (read > limit) {
                    throw new BodyTooLarge(limit);
                }
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        };
    }
}
