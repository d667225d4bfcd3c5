/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.leademployer.platform.problem.Problem;

/**
 * Opens an envelope. The XML itself says how it is encoded where the media type does not (RFC 7303); CXF would take it for
 * ISO 8859-1, and read names wrongly. An envelope that has a document type, as SOAP 1.1 (3) forbids, or that names an entity
 * is refused: nothing is expanded, nothing is fetched, and no text is read without what was left out of it.
 */
final class PlainEnvelope extends AbstractPhaseInterceptor<Message> {

    PlainEnvelope() {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        if (body == null) {
            return;
        }
        String type = (String) message.get(Message.CONTENT_TYPE);
        boolean named = type != null && type.toLowerCase(Locale.ROOT).contains("charset");
        try {
            XMLStreamReader xml = named
                    ? StaxUtils.createXMLStreamReader(body, (String) message.get(Message.ENCODING))
                    : StaxUtils.createXMLStreamReader(body);
            message.setContent(XMLStreamReader.class, new PlainReader(StaxUtils.configureReader(xml, message)));
        } catch (XMLStreamException e) {
            throw ProblemFaults.unreadable(e).toException(e);
        }
        // What is answered is in UTF-8, whatever was sent.
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        message.getExchange().put(Message.ENCODING, StandardCharsets.UTF_8.name());
    }

    private static Problem documentType() {
        return ProblemFaults.unreadable("It has a document type (DOCTYPE), which SOAP does not take.");
    }

    /** Ends the reading where it comes upon what a plain envelope does not hold. */
    private static final class PlainReader extends StreamReaderDelegate {

        PlainReader(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            return checked(super.next());
        }

        @Override
        public int nextTag() throws XMLStreamException {
            int event = next();
            while (event == SPACE
                    || event == COMMENT
                    || event == PROCESSING_INSTRUCTION
                    || (event == CHARACTERS && isWhiteSpace())) {
                event = next();
            }
            if (event != START_ELEMENT && event != END_ELEMENT) {
                throw new XMLStreamException("an element is expected", getLocation());
            }
            return event;
        }

        private static int checked(int event) {
            if (event == DTD) {
                throw documentType().toException();
            }
            if (event == ENTITY_REFERENCE) {
                throw ProblemFaults.unreadable("It names an entity that XML itself does not have.")
                        .toException();
            }
            return event;
        }
    }
}
