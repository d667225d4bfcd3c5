/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A JAX-RS root resource that the platform is to publish below {@code /api/v1}. A domain registers it as a service and
 * annotates its class with {@code @Path}; the platform owns the endpoint, login, errors and the OpenAPI document.
 */
@ConsumerType
public interface RestResource {}
