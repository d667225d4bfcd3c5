/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.hello;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Says hello: no login, no scope, no database. */
@Path("hello")
@Produces(MediaType.APPLICATION_JSON)
public final class HelloResource {

    @GET
    public Hello hello() {
        return new Hello("hello");
    }

    /** What is said. */
    record Hello(String greeting) {}
}
