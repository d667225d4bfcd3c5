/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes variants out of figures files: one more variant for each file, no Java (SCH-2). A bundle with parametric rules
 * registers it as a service; the platform reads the files {@code <configurationPid>-<name>.cfg}, checks every key and
 * value against the definitions, and registers what {@link #create} returns on behalf of this bundle.
 *
 * <p>Besides the terms a file names {@code region}, {@code version}, {@code validFrom} and, where there is one,
 * {@code validTo}.
 */
@ConsumerType
public interface VariantFactory {

    /** What its variants replace, as in {@link VariantId#schedule()}. */
    String schedule();

    /** The part of the file's name before its first hyphen: {@code org.leademployer.schedule6}. */
    String configurationPid();

    /** Every term that a file may name. */
    List<TermDefinition> definitions();

    /**
     * Makes a variant of terms that agree with the definitions, all of them present.
     *
     * @throws IllegalArgumentException when terms contradict each other; the message says which and why
     */
    Variant create(VariantId id, Validity validity, Terms terms);
}
