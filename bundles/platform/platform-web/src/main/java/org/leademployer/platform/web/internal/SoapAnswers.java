/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.staxutils.StaxUtils;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.CorrelationId;
import org.leademployer.platform.web.soap.ProblemDetail;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Refusals as SOAP faults. What HTTP itself refuses (login, path, method, media type, size) keeps its HTTP status and never
 * reaches a SOAP processor; every fault after that goes out with 500, as SOAP 1.1 (6.2) demands and clients rely on, and its
 * detail names the status that REST has for the same refusal. Whoever did not post SOAP is answered in problem+json.
 */
final class SoapAnswers {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String MEDIA_TYPE = "text/xml";

    private final ObjectMapper mapper = JsonForm.mapper();
    private final JAXBContext context;

    SoapAnswers() {
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(SoapAnswers.class.getClassLoader());
        try {
            context = JAXBContext.newInstance(ProblemDetail.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(outer);
        }
    }

    /** Refuses a request before it reaches an endpoint. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        if (!"POST".equals(request.getMethod())) {
            response.setContentType(ProblemJson.MEDIA_TYPE);
            response.getOutputStream().write(mapper.writeValueAsBytes(ProblemJson.of(problem)));
            return;
        }
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        try (OutputStream body = response.getOutputStream()) {
            writeEnvelope(body, problem);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The detail element of a fault. */
    Element detail(Problem problem) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().newDocument();
            Element detail = document.createElement("detail");
            document.appendChild(detail);
            context.createMarshaller().marshal(ProblemDetail.of(problem, CorrelationId.current()), detail);
            return detail;
        } catch (ParserConfigurationException | JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose fault it is, as SOAP 1.1 names it. */
    static String faultCode(Problem problem) {
        return problem.status() < 500 ? "Client" : "Server";
    }

    private void writeEnvelope(OutputStream body, Problem problem) throws XMLStreamException {
        XMLStreamWriter xml = StaxUtils.createXMLStreamWriter(body, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("soap", "Envelope", SOAP);
        xml.writeNamespace("soap", SOAP);
        xml.writeStartElement("soap", "Body", SOAP);
        xml.writeStartElement("soap", "Fault", SOAP);
        xml.writeStartElement("faultcode");
        xml.writeCharacters("soap:" + faultCode(problem));
        xml.writeEndElement();
        xml.writeStartElement("faultstring");
        xml.writeCharacters(faultString(problem));
        xml.writeEndElement();
        StaxUtils.copy(detail(problem), xml);
        xml.writeEndDocument();
        xml.flush();
    }

    static String faultString(Problem problem) {
        return problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail();
    }
}
