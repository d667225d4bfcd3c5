/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.StreamedBody;

/** Which requests bear a body that streams: known before JAX-RS chooses a method, since bodies are limited before that. */
final class StreamedBodies {

    static final StreamedBodies NONE = new StreamedBodies(List.of());

    private final List<Streamed> methods;

    private StreamedBodies(List<Streamed> methods) {
        this.methods = methods;
    }

    static StreamedBodies of(Collection<Class<?>> resources) {
        List<Streamed> methods = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                StreamedBody body = method.getAnnotation(StreamedBody.class);
                if (body != null) {
                    methods.add(new Streamed(
                            verb(method),
                            URITemplate.createTemplate(
                                    path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class))),
                            body.most(),
                            PermissionFilter.permitted(method, resource)));
                }
            }
        }
        return new StreamedBodies(List.copyOf(methods));
    }

    /** @param path below the root of this door, with a slash before it */
    Optional<Streamed> find(String verb, String path) {
        return methods.stream().filter(method -> method.takes(verb, path)).findFirst();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String path(Path path) {
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /**
     * A method that takes a stream.
     *
     * @param most how many bytes
     * @param permitted what it asks for; null where it names nothing, and is closed
     */
    record Streamed(String verb, URITemplate template, long most, Permitted permitted) {

        private boolean takes(String asked, String path) {
            if (!verb.equals(asked)) {
                return false;
            }
            MultivaluedMap<String, String> found = new MetadataMap<>();
            if (!template.match(path, found)) {
                return false;
            }
            String left = found.getFirst(URITemplate.FINAL_MATCH_GROUP);
            return left == null || left.isEmpty() || left.equals("/");
        }
    }
}
