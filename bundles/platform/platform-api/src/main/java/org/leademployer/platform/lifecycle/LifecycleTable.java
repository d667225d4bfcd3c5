/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All acts of an aggregate as one table: asked by its service, printed into its guide.
 *
 * @param <S> the states
 */
public final class LifecycleTable<S extends Enum<S>> {

    private final Class<S> states;
    private final List<Act<S>> acts;

    private LifecycleTable(Class<S> states, List<Act<S>> acts) {
        this.states = states;
        this.acts = acts;
    }

    /**
     * @param acts in the order in which they are read
     * @throws IllegalArgumentException when two acts have the same words, or one can be done in no state
     */
    @SafeVarargs
    public static <S extends Enum<S>> LifecycleTable<S> of(Class<S> states, Act<S>... acts) {
        List<Act<S>> all = List.of(acts);
        if (all.stream().map(Act::words).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two acts have the same words");
        }
        all.stream().filter(act -> act.from().isEmpty()).findFirst().ifPresent(act -> {
            throw new IllegalArgumentException("'" + act.words() + "' can be done in no state");
        });
        return new LifecycleTable<>(states, all);
    }

    public List<Act<S>> acts() {
        return acts;
    }

    /** The states that may follow a state, itself not counted. */
    public Set<S> next(S state) {
        Set<S> next = EnumSet.noneOf(states);
        for (Act<S> act : acts) {
            if (act.from().contains(state) && act.to() != null) {
                next.add(act.to());
            }
        }
        next.remove(state);
        return next;
    }

    /**
     * Whether an act leads from one state to another.
     *
     * @param to the same state where it stays
     */
    public static <S extends Enum<S>> boolean leads(Act<S> act, S from, S to) {
        return act.from().contains(from) && to == act.after(from);
    }

    /** The table in Markdown, one line for each act, for guides. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| in state | what is done | then | who may | rule |");
        lines.add("|---|---|---|---|---|");
        for (Act<S> act : acts) {
            lines.add("| "
                    + (act.from().size() == states.getEnumConstants().length
                            ? "any"
                            : act.from().stream()
                                    .sorted()
                                    .map(state -> "`" + state.name() + "`")
                                    .collect(Collectors.joining(", ")))
                    + " | " + act.words() + " | "
                    + (act.to() == null ? "stays" : "`" + act.to().name() + "`") + " | `"
                    + act.permission().name() + "`" + (act.alone() == null ? "" : ", " + act.alone()) + " | "
                    + act.rule() + " |");
        }
        return String.join("\n", lines);
    }
}
