/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.soap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the WSDL says of a service, an operation, a type or an element. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Documentation {

    /** Whole sentences: units, ranges, what absence means. */
    String value();

    /**
     * The texts that an element may hold, for elements of input: they are an enumeration in the WSDL, and a text in Java, so
     * that a wrong one is refused by the domain's own rule, together with all else that is wrong.
     */
    String[] oneOf() default {};
}
