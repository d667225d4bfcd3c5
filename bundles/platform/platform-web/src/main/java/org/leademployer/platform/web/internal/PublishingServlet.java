/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What REST and SOAP have in common. Every request is logged in, tied to a correlation id and handed to the generation in
 * force, under the user's subject. When what is published changes, the next generation is made beside that in force.
 */
abstract class PublishingServlet extends HttpServlet implements Door {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublishingServlet.class);

    /** For how long what was taken away is waited for: as long as the bundle of a domain takes to be updated. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LARGEST_BODY = 64L * 1024 * 1024;
    /** Bundles come in bursts: one generation for a burst. */
    private static final long QUIET_MILLIS = 100;
    /** At boot they come for seconds, and every generation costs: the next of a burst waits twice as long as the last, up to this. */
    private static final long LONGEST_QUIET_MILLIS = 800;

    private static final Duration BURST = Duration.ofSeconds(5);

    private final transient ScheduledExecutorService switching;
    private final transient Login login;
    private final transient Gates gates = new Gates(PATIENCE);
    private transient ScheduledFuture<?> next;
    private transient long quietMillis = LONGEST_QUIET_MILLIS / 2;
    private transient long switchedAt = System.nanoTime();
    private transient volatile boolean begun;
    private transient volatile Generation generation;
    /** What the generation in force publishes, by name. */
    private transient volatile Map<String, Object> reached = Map.of();

    PublishingServlet(Authentication authentication, String threadName) {
        this.login = new Login(authentication);
        this.switching = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, threadName);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes a generation. @param published in the order of their names */
    abstract Generation next(ServletConfig config, List<?> published) throws ServletException;

    /** What there is to be published now, by name. */
    abstract Map<String, ?> published();

    /** The template of the path of one of them, below this door. */
    abstract String template(Object published);

    /** The path that is asked for, as {@link #template} writes it; null where nothing can be. */
    abstract String path(HttpServletRequest request);

    private static HttpServletRequest limited(HttpServletRequest request, long largest) {
        return largest == LARGEST_BODY ? LimitedRequest.of(request, largest) : new LimitedRequest(request, largest);
    }

    /** How many bytes a body may have. It is asked once the request has passed the gate. */
    long largestBody(HttpServletRequest request) {
        return LARGEST_BODY;
    }

    /** Answers a request that has passed the gate. */
    void answer(HttpServletRequest request, HttpServletResponse response, Answering published)
            throws ServletException, IOException {
        published.answer(request, response);
    }

    /** Writes a refusal in the form of this door. */
    abstract void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;

    /** Little may be there yet: what comes in the meantime goes with it. */
    @Override
    public final void init() {
        begin();
        if (!published().isEmpty()) {
            changed();
        }
    }

    private synchronized void begin() {
        begun = true;
    }

    @Override
    public final void destroy() {
        Generation last = close();
        if (last != null) {
            last.end();
        }
    }

    private synchronized Generation close() {
        Generation last = generation;
        begun = false;
        generation = null;
        reached = Map.of();
        return last;
    }

    @Override
    public final SortedSet<String> unreached(Collection<String> registered) {
        Map<String, Object> open = reached;
        Set<String> names = new HashSet<>(registered);
        names.removeAll(open.keySet());
        published().forEach((name, one) -> {
            if (open.get(name) != one) {
                names.add(name);
            }
        });
        if (!begun) {
            names.add(getClass().getName());
        }
        SortedSet<String> simple = new TreeSet<>();
        names.forEach(name -> simple.add(name.substring(name.lastIndexOf('.') + 1)));
        return simple;
    }

    final void shutDown() {
        switching.shutdown();
    }

    final synchronized void changed() {
        if (next != null) {
            next.cancel(false);
        }
        if (!switching.isShutdown()) {
            next = switching.schedule(this::switchOver, quietMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private long quietMillis() {
        return generation != null && System.nanoTime() - switchedAt > BURST.toNanos() ? QUIET_MILLIS : quietMillis;
    }

    /** To be called while what is withdrawn still lives; returns once what is under way in it has ended. */
    final void withdrawn(String name) {
        gates.withdraw(name);
        changed();
    }

    /** Whoever comes first does not wait for quiet. */
    private synchronized void first() {
        if (generation == null) {
            switchOver();
        }
    }

    private synchronized void switchOver() {
        ServletConfig config = getServletConfig();
        if (!begun) {
            return;
        }
        Generation before = generation;
        quietMillis = Math.min(LONGEST_QUIET_MILLIS, quietMillis() * 2);
        switchedAt = System.nanoTime();
        try {
            Map<String, Object> published = new HashMap<>(published());
            Map<String, String> templates = new HashMap<>();
            published.forEach((name, one) -> templates.put(name, template(one)));
            generation = next(config, List.copyOf(new TreeMap<>(published).values()));
            gates.open(templates, name -> published().get(name) == published.get(name));
            reached = published;
            LOG.info("Published {}", generation);
        } catch (ServletException | RuntimeException e) {
            LOG.error("What changed could not be published; what was published before stays", e);
            return;
        }
        if (before != null) {
            before.end();
        }
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            CorrelationId.<Void, Exception>call(request.getHeader(CorrelationId.HEADER), () -> {
                CorrelationId.current().ifPresent(id -> response.setHeader(CorrelationId.HEADER, id));
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                Problem refused = login.refusalOf(request, user -> answer(request, response));
                if (refused != null) {
                    if (refused.status() == 401) {
                        response.setHeader("WWW-Authenticate", "Basic realm=\"lead-employer\", charset=\"UTF-8\"");
                    }
                    refuse(request, response, refused);
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
        String path = path(request);
        if (path == null) {
            refuse(request, response, EveryException.ofStatus(404));
            return;
        }
        if (generation == null) {
            first();
        }
        try (Gates.Passage passage = gates.pass(path)) {
            Problem unreadable = ContentType.refusalOf(request.getHeader("Content-Type"));
            if (unreadable != null) {
                refuse(request, response, unreadable);
                return;
            }
            long largest = largestBody(request);
            if (request.getContentLengthLong() > largest) {
                refuse(request, response, new BodyTooLarge(largest).problem());
                return;
            }
            answer(limited(request, largest), response, this::answerPublished);
        } catch (ProblemException e) {
            refuse(request, response, e.problem());
        }
    }

    private void answerPublished(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Generation asked = null;
        while (true) {
            Generation current = generation;
            if (current == null || current == asked) {
                refuse(request, response, EveryException.ofStatus(503));
                return;
            }
            if (current.answer(request, response)) {
                return;
            }
            asked = current;
        }
    }

    /** What answers a request. */
    @FunctionalInterface
    interface Answering {
        void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }
}
