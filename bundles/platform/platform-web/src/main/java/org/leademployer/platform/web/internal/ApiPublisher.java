/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.Path;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.internal.StreamedBodies.Streamed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The one publisher of REST resources, at {@code /api}. */
@Component(
        service = {Servlet.class, Door.class},
        immediate = true,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.name=api",
            "load-on-startup:Integer=1"
        })
public final class ApiPublisher extends PublishingServlet {

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/v1";

    private final transient ObjectMapper mapper = JsonForm.mapper();
    private final transient ConcurrentSkipListMap<String, RestResource> resources = new ConcurrentSkipListMap<>();
    private final transient Access access;
    private final transient IdempotencyKeys keys;
    private transient volatile StreamedBodies streamed = StreamedBodies.NONE;

    @Activate
    public ApiPublisher(
            @Reference Authentication authentication, @Reference Access access, @Reference IdempotencyKeys keys) {
        super(authentication, "lead-employer-api");
        this.access = access;
        this.keys = keys;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        resources.put(resource.getClass().getName(), resource);
        changed();
    }

    void removeResource(RestResource resource) {
        resources.remove(resource.getClass().getName(), resource);
        withdrawn(resource.getClass().getName());
    }

    @Deactivate
    void deactivate() {
        shutDown();
    }

    @Override
    Generation next(ServletConfig config, List<?> published) throws ServletException {
        List<Class<?>> types =
                published.stream().<Class<?>>map(Object::getClass).toList();
        List<Object> all = new ArrayList<>(published);
        all.add(new Description(types));
        streamed = StreamedBodies.of(types);
        List<?> providers = List.of(
                new JsonBodies(mapper),
                new CsvBodies(),
                new XlsxBodies(),
                new TableForms(),
                new NextPageLink(),
                new DateHeader(),
                new EveryException(),
                new PermissionFilter(access),
                new KnownParameters());
        return new Generation(config, new RestPublication(providers, all));
    }

    @Override
    Map<String, RestResource> published() {
        return resources;
    }

    @Override
    String template(Object published) {
        return published.getClass().getAnnotation(Path.class).value();
    }

    /** Below {@value #ROOT}: elsewhere CXF would show a list of all that it serves. */
    @Override
    String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path == null || !path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return null;
        }
        return path.equals(ROOT) ? "/" : path.substring(ROOT.length());
    }

    @Override
    long largestBody(HttpServletRequest request) {
        return streamed(request).map(Streamed::most).orElseGet(() -> super.largestBody(request));
    }

    private Optional<Streamed> streamed(HttpServletRequest request) {
        return streamed.find(request.getMethod(), path(request));
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response, Answering published)
            throws ServletException, IOException {
        HttpServletRequest typed = JsonByDefault.of(request);
        if (!IdempotencyKeys.isAskedFor(request)) {
            published.answer(typed, response);
            return;
        }
        Optional<Streamed> stream = streamed(request);
        if (stream.isEmpty()) {
            keys.answer(typed, response, published);
        } else {
            answerStream(typed, response, published, stream.get());
        }
    }

    /** A large body arrives before the transaction begins in which a key and its effect are kept. */
    private void answerStream(
            HttpServletRequest request, HttpServletResponse response, Answering published, Streamed stream)
            throws ServletException, IOException {
        if (stream.permitted() != null) {
            access.requireAnywhere(stream.permitted().value());
        }
        try (SpooledRequest whole = SpooledRequest.of(request)) {
            keys.answer(whole, response, published);
        } catch (BodyTooLarge e) {
            refuse(request, response, e.problem());
        }
    }

    @Override
    void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        ProblemJson.write(problem, response);
    }
}
