/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.lifecycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leademployer.platform.access.Permission;

/**
 * Something that happens to a record that has states. A domain lists its acts in one enum among its rules: that is the table which
 * its service enforces, and which {@link LifecycleTable} prints.
 *
 * @param <S> the states
 */
public interface Act<S extends Enum<S>> {

    /** All that it says of itself. */
    Line<S> line();

    /** What is done, as a sentence begins with it: {@code Publishing}. */
    default String words() {
        return line().words();
    }

    /** The id of the rule that says so, {@code PRO-6}. */
    default String rule() {
        return line().rule();
    }

    /** The states in which it may be done. */
    default Set<S> from() {
        return line().from();
    }

    /** The state that follows; null where the record stays in its state. */
    default S to() {
        return line().to();
    }

    /** What whoever does it must be allowed at the record's node. */
    default Permission permission() {
        return line().permission();
    }

    /** Who alone of those, as the record names them, {@code the Service Lead}; null for anybody who is permitted. */
    default String alone() {
        return line().alone();
    }

    /** The state after it; the same where it stays. */
    default S after(S state) {
        return to() == null ? state : to();
    }

    /**
     * One line of the table.
     *
     * @param words as {@link Act#words}
     * @param rule as {@link Act#rule}
     * @param from as {@link Act#from}
     * @param to as {@link Act#to}; null where the record stays in its state
     * @param permission as {@link Act#permission}
     * @param alone as {@link Act#alone}; null for anybody who is permitted
     */
    record Line<S extends Enum<S>>(String words, String rule, Set<S> from, S to, Permission permission, String alone) {

        public Line {
            from = from.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(from));
        }

        /** One that anybody may do who is permitted. */
        public Line(String words, String rule, Set<S> from, S to, Permission permission) {
            this(words, rule, from, to, permission, null);
        }
    }
}
