/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.HttpUtils;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/**
 * Which methods the path of a request takes, as RFC 9110 wants it told with 405 (section 15.5.6). What CXF itself would tell are the
 * methods of all paths.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** In order of their names; none where no class is at the path. */
    static Collection<String> of(Message message) {
        Map<ClassResourceInfo, MultivaluedMap<String, String>> classes = JAXRSUtils.selectResourceClass(
                JAXRSUtils.getRootResources(message), HttpUtils.getPathToMatch(message, true), message);
        if (classes == null) {
            return List.of();
        }
        TreeSet<String> methods = new TreeSet<>();
        classes.forEach((found, values) -> {
            String below = left(values);
            for (OperationResourceInfo operation : found.getMethodDispatcher().getOperationResourceInfos()) {
                if (operation.getHttpMethod() != null && isAt(operation.getURITemplate(), below)) {
                    methods.add(operation.getHttpMethod());
                }
            }
        });
        // Both are answered wherever something can be read, or anything done.
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static boolean isAt(URITemplate template, String below) {
        MultivaluedMap<String, String> values = new MetadataMap<>();
        return template.match(below, values) && left(values).equals("/");
    }

    /** What a template has left of a path. */
    private static String left(MultivaluedMap<String, String> values) {
        String left = values.getFirst(URITemplate.FINAL_MATCH_GROUP);
        return left == null || left.isEmpty() ? "/" : left;
    }
}
