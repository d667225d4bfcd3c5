/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a way in asks for before it reaches any domain: a command of the console, a REST resource or one of
 * its methods, a SOAP endpoint or one of its operations. What bears none is closed to everybody. Where in the geography
 * the permission must be held is asked by the service behind it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permitted {
    Permission value();
}
