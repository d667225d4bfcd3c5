/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.lifecycle;

import java.util.Set;
import org.leademployer.platform.access.Permission;

/**
 * Something that happens to a record that has states. A domain lists its acts in one enum among its rules: that is the table which
 * its service enforces, and which {@link LifecycleTable} prints.
 *
 * @param <S> the states
 */
public interface Act<S extends Enum<S>> {

    /** What is done, as a sentence begins with it: {@code Publishing}. */
    String words();

    /** The id of the rule that says so, {@code PRO-6}. */
    String rule();

    /** The states in which it may be done. */
    Set<S> from();

    /** The state that follows; null where the record stays in its state. */
    S to();

    /** What whoever does it must be allowed at the record's node. */
    Permission permission();

    /** Who alone of those, as the record names them, {@code the Service Lead}; null for anybody who is permitted. */
    String alone();
}
