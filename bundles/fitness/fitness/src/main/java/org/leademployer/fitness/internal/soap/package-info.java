/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Concerns over SOAP: "Live Flow". */
@XmlSchema(namespace = ConcernsEndpoint.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.fitness.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
