/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A JAX-WS endpoint that the platform is to publish at {@code /soap/} with the {@code serviceName} of its
 * {@link javax.jws.WebService} annotation. A domain registers it as a service; the platform owns the endpoint, login, faults
 * and the WSDL.
 *
 * <p>Operations are document/literal: one request element with the name of the operation, one answer element; each bears a
 * {@link org.leademployer.platform.access.Permitted} and declares {@link org.leademployer.platform.web.soap.ProblemFault}. They
 * simply let the {@link org.leademployer.platform.problem.ProblemException} of the domain pass: the platform makes the fault of
 * it. Types, their fields and operations bear a {@link org.leademployer.platform.web.soap.Documentation}.
 */
@ConsumerType
public interface SoapEndpoint {}
