/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The types of a WSDL, and the words that they and their elements bear. Names of types are told apart by name alone. */
final class DescribedTypes {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String BUILT_IN = "##default";

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final Map<String, Class<?>> roots = new LinkedHashMap<>();

    /** Adds a type and all that its fields are made of. */
    void add(Class<?> type) {
        XmlType named = type.getAnnotation(XmlType.class);
        if (named == null || types.putIfAbsent(named.name(), type) != null) {
            return;
        }
        XmlRootElement root = type.getAnnotation(XmlRootElement.class);
        if (root != null) {
            roots.put(root.name(), type);
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(
                        field.getGenericType() instanceof ParameterizedType list
                                ? (Class<?>) list.getActualTypeArguments()[0]
                                : field.getType());
            }
        }
    }

    /** What the type of a root element says; null where it says nothing. */
    String ofRoot(String element) {
        return words(roots.get(element));
    }

    /** Puts the words into a schema. */
    void document(Element schema) {
        for (Node node = schema.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                String name = element.getAttribute("name");
                if ("element".equals(element.getLocalName())) {
                    annotate(element, ofRoot(name));
                } else if (types.containsKey(name)) {
                    // JAXB takes a class that is final for a type that nobody may extend: that is of no concern to
                    // others.
                    element.removeAttribute("final");
                    annotate(element, words(types.get(name)));
                    documentFields(schema, element, types.get(name));
                }
            }
        }
    }

    private static void documentFields(Element schema, Element complexType, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            Documentation documentation = field.getAnnotation(Documentation.class);
            Element element = documentation == null ? null : element(complexType, name(field));
            if (element != null) {
                annotate(element, documentation.value());
                if (documentation.oneOf().length > 0) {
                    enumerate(schema, element, documentation);
                }
            }
        }
    }

    private static String name(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals(BUILT_IN) ? field.getName() : element.name();
    }

    private static Element element(Element complexType, String name) {
        var elements = complexType.getElementsByTagNameNS(SCHEMA, "element");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getAttribute("name").equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** Gives the element a named type that lists the texts it may hold: generated clients make an enumeration of it. */
    private static void enumerate(Element schema, Element element, Documentation documentation) {
        String name = element.getAttribute("name");
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Element simple = child(schema, "simpleType");
        simple.setAttribute("name", type);
        Element restriction = child(simple, "restriction");
        restriction.setAttribute("base", schema.getPrefix() + ":string");
        for (String text : documentation.oneOf()) {
            child(restriction, "enumeration").setAttribute("value", text);
        }
        annotate(simple, documentation.value());
        element.setAttribute("type", schema.lookupPrefix(schema.getAttribute("targetNamespace")) + ":" + type);
    }

    private static void annotate(Element element, String words) {
        if (words == null) {
            return;
        }
        Element annotation = element.getOwnerDocument().createElementNS(SCHEMA, element.getPrefix() + ":annotation");
        child(annotation, "documentation").setTextContent(words);
        element.insertBefore(annotation, element.getFirstChild());
    }

    private static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument()
                .createElementNS(SCHEMA, (parent.getPrefix() == null ? "xs" : parent.getPrefix()) + ":" + name);
        parent.appendChild(child);
        return child;
    }

    private static String words(Class<?> type) {
        Documentation documentation = type == null ? null : type.getAnnotation(Documentation.class);
        return documentation == null ? null : documentation.value();
    }
}
