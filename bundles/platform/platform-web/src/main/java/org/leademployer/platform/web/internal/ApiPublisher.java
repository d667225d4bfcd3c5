/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
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
import org.leademployer.platform.problem.ProblemException;
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
    private static final String ROOT = "/v1";
    /** For how long a resource that was taken away is waited for: as long as the bundle of a domain takes to be updated. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Bundles come in bursts at boot: one generation for a burst. */
    private static final long QUIET_MILLIS = 100;

    private final transient ObjectMapper mapper = JsonForm.mapper();
    private final transient Gates gates = new Gates(PATIENCE);
    private final transient ConcurrentSkipListMap<String, RestResource> resources = new ConcurrentSkipListMap<>();
    private final transient ScheduledExecutorService switching = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lead-employer-api");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Login login;
    private final transient Access access;
    private final transient IdempotencyKeys keys;
    private transient ScheduledFuture<?> next;
    private transient volatile Generation generation;

    @Activate
    public ApiPublisher(
            @Reference Authentication authentication, @Reference Access access, @Reference IdempotencyKeys keys) {
        this.login = new Login(authentication);
        this.access = access;
        this.keys = keys;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        resources.put(resource.getClass().getName(), resource);
        changed();
    }

    /** Called while the resource still lives; returns once what is under way in it has ended. */
    void removeResource(RestResource resource) {
        if (resources.remove(resource.getClass().getName(), resource)) {
            gates.withdraw(resource.getClass());
        }
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
                    List.of(
                            new JsonBodies(mapper),
                            new CsvBodies(),
                            new NextPageLink(),
                            new EveryException(),
                            new PermissionFilter(access)),
                    published);
            gates.open(classes);
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
                    ProblemJson.write(refused, response);
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
        if (!isBelowRoot(request.getPathInfo())) {
            // CXF would show a list of all that it serves.
            ProblemJson.write(EveryException.ofStatus(404), response);
            return;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            ProblemJson.write(new BodyTooLarge(LARGEST_BODY).problem(), response);
            return;
        }
        HttpServletRequest limited = new LimitedRequest(request, LARGEST_BODY);
        try (Gates.Passage passage = gates.pass(path(request))) {
            if (IdempotencyKeys.isAskedFor(request)) {
                keys.answer(limited, response, this::answerOnce);
            } else {
                answerOnce(limited, response);
            }
        } catch (ProblemException e) {
            ProblemJson.write(e.problem(), response);
        }
    }

    private static boolean isBelowRoot(String path) {
        return path != null && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
    }

    /** Below the root of the API. */
    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo().substring(ROOT.length());
        return path.isEmpty() ? "/" : path;
    }

    private void answerOnce(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Generation asked = null;
        while (true) {
            Generation current = generation;
            if (current == null || current == asked) {
                ProblemJson.write(EveryException.ofStatus(503), response);
                return;
            }
            if (current.answer(request, response)) {
                return;
            }
            asked = current;
        }
    }
}
