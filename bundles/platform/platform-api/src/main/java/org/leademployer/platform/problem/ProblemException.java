/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.problem;

/** Carries a {@link Problem} to whoever asked. It rolls back the transaction it passes through. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem, Throwable cause) {
        super(String.join(System.lineSeparator(), problem.lines()), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
