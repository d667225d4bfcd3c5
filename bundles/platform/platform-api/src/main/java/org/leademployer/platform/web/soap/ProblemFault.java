/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.soap;

import javax.xml.ws.WebFault;

/** The one fault that every operation declares. Operations need not throw it: the platform makes it of every refusal. */
@WebFault(name = "problem", targetNamespace = ProblemDetail.NAMESPACE)
public final class ProblemFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail detail;

    public ProblemFault(String message, ProblemDetail detail) {
        super(message);
        this.detail = detail;
    }

    public ProblemDetail getFaultInfo() {
        return detail;
    }
}
