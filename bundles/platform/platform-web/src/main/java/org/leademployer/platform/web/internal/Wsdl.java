/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.jws.WebMethod;
import javax.servlet.ServletException;
import javax.wsdl.WSDLException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.wsdl.WSDLManager;
import org.apache.cxf.wsdl11.ServiceWSDLBuilder;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemDetail;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The WSDL of an endpoint: what CXF makes of its annotations, in one document with its schemas, with the words that the
 * endpoint and its types bear. It is made once; only the address differs by who asks.
 */
final class Wsdl {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String ADDRESS = "urn:address";

    private final String text;

    private Wsdl(String text) {
        this.text = text;
    }

    static Wsdl of(Bus bus, Endpoint endpoint, Class<?> type) throws ServletException {
        try {
            ServiceWSDLBuilder builder =
                    new ServiceWSDLBuilder(bus, endpoint.getService().getServiceInfos());
            builder.setUseSchemaImports(false);
            Document document = bus.getExtension(WSDLManager.class)
                    .getWSDLFactory()
                    .newWSDLWriter()
                    .getDocument(builder.build());
            removeBlanks(document.getDocumentElement());
            order(document);
            document(document, type);
            elements(document, WSDL, "port").forEach(Wsdl::address);
            return new Wsdl(write(document));
        } catch (WSDLException | TransformerException e) {
            throw new ServletException("the WSDL of " + type.getName() + " cannot be made", e);
        }
    }

    /** The document as whoever has come by this address reads it. */
    byte[] at(String address) {
        String escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return text.replace('"' + ADDRESS + '"', '"' + escaped + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** CXF writes an address where its own transport publishes, and none where another does. */
    private static void address(Element port) {
        while (port.hasChildNodes()) {
            port.removeChild(port.getFirstChild());
        }
        Element address = port.getOwnerDocument().createElementNS(WSDL_SOAP, "soap:address");
        address.setAttribute("location", ADDRESS);
        port.appendChild(address);
    }

    private static void document(Document document, Class<?> endpoint) {
        String words = words(endpoint.getAnnotation(Documentation.class));
        for (String name : List.of("portType", "service")) {
            elements(document, WSDL, name).forEach(element -> explain(element, WSDL, words));
        }
        explain(document.getDocumentElement(), WSDL, words);
        DescribedTypes types = new DescribedTypes();
        types.add(ProblemDetail.class);
        Map<String, String> operations = new LinkedHashMap<>();
        for (Method method : endpoint.getMethods()) {
            if (method.isAnnotationPresent(WebMethod.class)) {
                operations.put(method.getName(), words(method.getAnnotation(Documentation.class)));
                types.add(method.getReturnType());
                Arrays.stream(method.getParameterTypes()).forEach(types::add);
            }
        }
        for (Element operation : elements(document, WSDL, "operation")) {
            if ("portType".equals(operation.getParentNode().getLocalName())) {
                explain(operation, WSDL, operations.get(operation.getAttribute("name")));
            }
        }
        elements(document, SCHEMA, "schema").forEach(schema -> types.document(schema));
        for (Element message : elements(document, WSDL, "message")) {
            explain(message, WSDL, ofMessage(message, types));
        }
    }

    /** A message says what the type of its one element says. */
    private static String ofMessage(Element message, DescribedTypes types) {
        String element = ((Element) message.getElementsByTagNameNS(WSDL, "part").item(0)).getAttribute("element");
        return types.ofRoot(element.substring(element.indexOf(':') + 1));
    }

    private static String words(Documentation documentation) {
        return documentation == null ? null : documentation.value();
    }

    /** Puts documentation first, where the WSDL schema wants it. */
    private static void explain(Element element, String namespace, String words) {
        if (words != null) {
            String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
            Element documentation = element.getOwnerDocument().createElementNS(namespace, prefix + "documentation");
            documentation.setTextContent(words);
            element.insertBefore(documentation, element.getFirstChild());
        }
    }

    /** What CXF indents would be indented twice. */
    private static void removeBlanks(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank()) {
                parent.removeChild(child);
            } else {
                removeBlanks(child);
            }
            child = next;
        }
    }

    /** CXF and JAXB take methods and classes as the virtual machine names them, in no order that is sure to stay. */
    private static void order(Document document) {
        order(document.getDocumentElement(), "message");
        elements(document, WSDL, "types").forEach(types -> order(types, "schema"));
        for (String kind : List.of("portType", "binding")) {
            elements(document, WSDL, kind).forEach(parent -> order(parent, "operation"));
        }
        for (String kind : List.of("element", "complexType", "simpleType")) {
            elements(document, SCHEMA, "schema").forEach(schema -> order(schema, kind));
        }
    }

    /** Puts the children of one kind in the order of their names, where the last of them stands. */
    private static void order(Element parent, String kind) {
        List<Element> found = new ArrayList<>();
        Node behind = null;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (kind.equals(child.getLocalName())) {
                found.add((Element) child);
                behind = child.getNextSibling();
            }
        }
        found.sort(Comparator.comparing(
                element -> element.getAttribute("name") + element.getAttribute("targetNamespace")));
        for (Element element : found) {
            parent.insertBefore(element, behind);
        }
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static String write(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
