/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.ws.rs.core.StreamingOutput;
import org.leademployer.documents.DocumentContent;

/** Writes bytes of a content to whoever asked, for as long as they listen. */
final class StreamedContent implements StreamingOutput {

    private final DocumentContent content;
    private final RequestedRange range;

    StreamedContent(DocumentContent content, RequestedRange range) {
        this.content = content;
        this.range = range;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        try {
            content.copy(range.from(), range.length(), new Listened(body));
        } catch (ListenerGone e) {
            // Whoever asked has gone, and asks for the rest when they are back. Nothing is amiss here.
        }
    }

    private static final class Listened extends FilterOutputStream {

        Listened(OutputStream body) {
            super(body);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new ListenerGone(e);
            }
        }
    }

    private static final class ListenerGone extends IOException {

        private static final long serialVersionUID = 1L;

        ListenerGone(IOException cause) {
            super(cause);
        }
    }
}
