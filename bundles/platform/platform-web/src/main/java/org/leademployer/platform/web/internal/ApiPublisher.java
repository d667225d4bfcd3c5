/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.CorrelationId;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one publisher of REST resources, at {@code /api}. Every request is logged in, tied to a correlation id and handed
 * to the generation in force, under the user's subject.
 */
@Component(
        service = Servlet.class,
        immediate = true,
        property = {"osgi.http.whiteboard.servlet.pattern=/api/*", "osgi.http.whiteboard.servlet.name=api"})
public final class ApiPublisher extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiPublisher.class);

    private static final long LARGEST_BODY = 64L * 1024 * 1024;
    /** Bundles come in bursts at boot: one generation for a burst. */
    private static final long QUIET_MILLIS = 100;

    private final transient ObjectMapper mapper = JsonForm.mapper();
    private final transient ConcurrentSkipListMap<String, RestResource> resources = new ConcurrentSkipListMap<>();
    private final transient ScheduledExecutorService switching = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lead-employer-api");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Login login;
    private final transient Access access;
    private transient ScheduledFuture<?> next;
    private transient volatile Generation generation;

    @Activate
    public ApiPublisher(@Reference Authentication authentication, @Reference Access access) {
        this.login = new Login(authentication);
        this.access = access;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        resources.put(resource.getClass().getName(), resource);
        changed();
    }

    void removeResource(RestResource resource) {
        resources.remove(resource.getClass().getName(), resource);
        changed();
    }

    @Override
    public void init() throws ServletException {
        switchOver();
    }

    @Override
    public void destroy() {
        Generation last = generation;
        generation = null;
        if (last != null) {
            last.end();
        }
    }

    @Deactivate
    void deactivate() {
        switching.shutdown();
    }

    private synchronized void changed() {
        if (next != null) {
            next.cancel(false);
        }
        if (!switching.isShutdown()) {
            next = switching.schedule(this::switchOver, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void switchOver() {
        ServletConfig config = getServletConfig();
        if (config == null) {
            return;
        }
        List<Object> published = new ArrayList<>(resources.values());
        published.sort(Comparator.comparing(resource -> resource.getClass().getName()));
        List<Class<?>> classes = new ArrayList<>();
        published.forEach(resource -> classes.add(resource.getClass()));
        published.add(new Description(classes));
        Generation before = generation;
        try {
            generation = new Generation(
                    config,
                    List.of(new JsonBodies(mapper), new EveryException(), new PermissionFilter(access)),
                    published);
            LOG.info("Published {} REST resources", classes.size());
        } catch (ServletException | RuntimeException e) {
            LOG.error("The REST resources could not be published; those published before stay", e);
            return;
        }
        if (before != null) {
            before.end();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            CorrelationId.<Void, Exception>call(request.getHeader(CorrelationId.HEADER), () -> {
                CorrelationId.current().ifPresent(id -> response.setHeader(CorrelationId.HEADER, id));
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                Problem refused = login.refusalOf(request, user -> answer(request, response));
                if (refused != null) {
                    refuse(response, refused);
                }
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(response, new BodyTooLarge(LARGEST_BODY).problem());
            return;
        }
        HttpServletRequest limited = new LimitedRequest(request, LARGEST_BODY);
        Generation asked = null;
        while (true) {
            Generation current = generation;
            if (current == null || current == asked) {
                refuse(response, EveryException.ofStatus(503));
                return;
            }
            if (current.answer(limited, response)) {
                return;
            }
            asked = current;
        }
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"lead-employer\", charset=\"UTF-8\"");
        }
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.getOutputStream().write(mapper.writeValueAsBytes(ProblemJson.of(problem)));
    }
}
