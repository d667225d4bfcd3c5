/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method of a {@link RestResource} takes its body as a stream, an {@link java.io.InputStream}, and how much it
 * takes. The platform takes bodies of at most 64 MiB everywhere else; here it lets so many bytes through, holds none of them
 * in memory, and leaves it to the method to take less.
 *
 * <p>A method that bears it reads the stream once, to its end, outside of any transaction of its own: a slow sender must
 * not hold a connection of the database. When the sender is cut off, reading throws an {@link java.io.IOException}. A
 * request with an {@code Idempotency-Key}, whose effect and answer are one transaction, is received into a file without a
 * name before that begins.
 *
 * @since 1.2
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedBody {

    /** How many bytes it takes at most; longer bodies are refused with body-too-large (413), at once where their length is told. */
    long most();
}
