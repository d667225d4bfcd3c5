/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.writes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.security.auth.Subject;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Authentication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Changes contracts for a while with several threads, by the platform or by JDBC alone, on the same tables in the same
 * process. Answers nanoseconds: those of the whole, then those of each change.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/bare-writes", "osgi.http.whiteboard.servlet.name=writes"})
public final class WritesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Contracts contracts;
    private final transient Authentication authentication;
    private final transient DataSource database;

    @Activate
    public WritesServlet(
            @Reference Contracts contracts,
            @Reference Authentication authentication,
            @Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby)
            throws SQLException {
        this.contracts = contracts;
        this.authentication = authentication;
        Properties properties = new Properties();
        properties.setProperty(
                DataSourceFactory.JDBC_DATABASE_NAME, System.getProperty("karaf.base") + "/database/platform");
        this.database = derby.createDataSource(properties);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Subject user = user(request.getHeader("Authorization"));
        long nanos = Long.parseLong(request.getParameter("seconds")) * 1_000_000_000;
        int threads = Integer.parseInt(request.getParameter("threads"));
        boolean isRaw = "raw".equals(request.getParameter("by"));
        List<String> ids = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        ExecutorService running = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<String> own = own(ids, i, threads);
                Callable<long[]> work = isRaw ? () -> raw(own, began + nanos) : () -> ours(own, began + nanos);
                all.add(() -> Subject.doAs(user, (PrivilegedExceptionAction<long[]>) work::call));
            }
            List<Future<long[]>> done = running.invokeAll(all);
            response.setContentType("text/plain");
            PrintWriter answer = response.getWriter();
            answer.println(System.nanoTime() - began);
            for (Future<long[]> one : done) {
                for (long step : one.get()) {
                    answer.println(step);
                }
            }
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            running.shutdownNow();
        }
    }

    private Subject user(String authorization) throws ServletException {
        String[] login = new String(
                        Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        return authentication
                .login(login[0], login[1].toCharArray())
                .orElseThrow(() -> new ServletException("nobody has this name and password"));
    }

    private static List<String> own(List<String> ids, int thread, int threads) {
        List<String> own = new ArrayList<>();
        for (int i = thread; i < ids.size(); i += threads) {
            own.add(ids.get(i));
        }
        return own;
    }

    private long[] ours(List<String> ids, long end) throws Exception {
        return steps(end, new PlatformWrites(contracts, ids)::write);
    }

    private long[] raw(List<String> ids, long end) throws Exception {
        try (RawWrites writes = new RawWrites(database.getConnection(), ids)) {
            return steps(end, writes::write);
        }
    }

    private static long[] steps(long end, Step step) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            // Derby refuses a writer that needs numbers for rows while another compiles a statement: it tries again.
            while (!step.take()) {
                Thread.onSpinWait();
            }
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    /** One change; false where it has to be tried again. */
    @FunctionalInterface
    private interface Step {
        boolean take() throws Exception;
    }
}
