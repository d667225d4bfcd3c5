/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.URITemplate;

/**
 * A gate before each resource, so that no request is lost while the bundle of a domain is updated. When its resource is
 * withdrawn, requests that have passed the gate are waited for; those that come then wait until the resource is back, and
 * go on where it does not come back in time.
 */
final class Gates {

    private final Duration patience;
    private final Map<String, Gate> byName = new HashMap<>();
    private volatile List<Gate> inOrder = List.of();

    /** @param patience for how long a resource that was withdrawn is waited for, and what is under way in it */
    Gates(Duration patience) {
        this.patience = patience;
    }

    /**
     * Lets requests pass to what is published now.
     *
     * @param published by name, the template of its path
     * @param isThere whether it is there still: what was withdrawn while it was published stays closed
     */
    synchronized void open(Map<String, String> published, Predicate<String> isThere) {
        published.forEach((name, path) -> {
            if (isThere.test(name)) {
                byName.computeIfAbsent(name, any -> new Gate(URITemplate.createTemplate(path)))
                        .open();
            }
        });
        arrange();
    }

    /**
     * Returns when what is under way in a resource has ended, or the patience has.
     *
     * @param name of what is not there any more
     */
    void withdraw(String name) {
        Gate gate;
        synchronized (this) {
            gate = byName.get(name);
            if (gate != null) {
                gate.close();
            }
        }
        if (gate != null) {
            gate.drain(patience);
        }
    }

    /**
     * Passes the gate of a resource, once it is open. {@link Passage#close} must follow.
     *
     * @param path below the root of this door, with a slash before it
     */
    Passage pass(String path) {
        for (Gate gate : inOrder) {
            if (gate.leadsTo(path)) {
                if (gate.pass(patience)) {
                    return gate::leave;
                }
                forget(gate);
                return pass(path);
            }
        }
        return () -> {};
    }

    private synchronized void forget(Gate gate) {
        if (!gate.isOpen()) {
            byName.values().remove(gate);
            arrange();
        }
    }

    /** As JAX-RS chooses: where several lead to a path, that with more literal characters. */
    private void arrange() {
        List<Gate> gates = new ArrayList<>(byName.values());
        gates.sort(Comparator.comparing(gate -> gate.template, URITemplate::compareTemplates));
        inOrder = List.copyOf(gates);
    }

    /** Through a gate; closed behind. */
    interface Passage extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Gate {

        private final URITemplate template;
        /** With what every path begins that leads here: most that do not are told by it. */
        private final String beginning;

        private int inside;
        private boolean open;
        private long closedAt;

        Gate(URITemplate template) {
            this.template = template;
            this.beginning = template.getValue().split("\\{", 2)[0];
        }

        boolean leadsTo(String path) {
            return path.startsWith(beginning) && template.match(path, new MetadataMap<>());
        }

        synchronized boolean isOpen() {
            return open;
        }

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized void close() {
            open = false;
            closedAt = System.nanoTime();
        }

        synchronized void drain(Duration patience) {
            await(patience, () -> inside == 0);
        }

        /** @return false when it stays closed */
        synchronized boolean pass(Duration patience) {
            if (!await(patience, () -> open)) {
                return false;
            }
            inside++;
            return true;
        }

        synchronized void leave() {
            inside--;
            notifyAll();
        }

        /** Counts from when the gate was closed, however late somebody comes to it. */
        private boolean await(Duration patience, java.util.function.BooleanSupplier condition) {
            try {
                while (!condition.getAsBoolean()) {
                    long left = patience.toMillis() - (System.nanoTime() - closedAt) / 1_000_000;
                    if (left <= 0) {
                        return false;
                    }
                    wait(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
    }
}
