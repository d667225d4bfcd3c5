/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reads and writes contracts as the platform does, on tables of the same shape. */
@SpringBootApplication
public class PeerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PeerApplication.class, arguments);
    }
}
