/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.rules.ExternalResource;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.DeployFolder;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;
import org.leademployer.itests.platform.harness.Ssh;

/**
 * The one platform that the tests of the suite share. It starts for the first of them and stops after the last; then its
 * log must hold no line of warning that nobody expected, and nobody's name.
 */
public final class SharedPlatform extends ExternalResource {

    public static final SharedPlatform INSTANCE = new SharedPlatform();

    private static final LogCheck LOG = new LogCheck()
            .allow("FiguresFiles .* is refused", "tests drop wrong figures files in")
            .allow(
                    "ContainedVariant .* (failed|gave a result that cannot be|is not called before)",
                    "tests drop misbehaving variants in")
            .allow("DefinitionsService .* is refused", "tests drop wrong definitions in")
            .allow("RulesRegister .* is refused", "tests drop rules in that leave a cell unanswered")
            .allow("UnusableFiles .* is refused", "tests drop half files in")
            .allow("HungActivations .* is told to stop", "tests drop a variant in that hangs in its activation")
            .allow(
                    "fileinstall .* Error while starting bundle: .*(HangingSchedule6|needing)",
                    "the same, and one of other interfaces")
            .allow("VariantRegistry .* (did not answer|is refused)", "tests drop a variant in that hangs");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private int users;
    private Platform platform;

    private SharedPlatform() {}

    public Platform platform() {
        return platform;
    }

    public Http http() {
        return platform.http();
    }

    public Ssh console() {
        return platform.console();
    }

    public DeployFolder deployFolder() {
        return platform.deployFolder();
    }

    public Schedules schedules() {
        return new Schedules(http());
    }

    public Book book() {
        return new Book(http());
    }

    /** REST as somebody new, who has one role at one node. */
    public Http as(String role, String node) {
        String name = role + "-" + PEOPLE.incrementAndGet();
        String password = console()
                .run("access:add-user --json " + name)
                .json()
                .get("password")
                .textValue();
        console().run("access:grant " + name + " " + role + " " + node).succeeded();
        return http().as(name, password);
    }

    @Override
    protected void before() {
        if (users++ == 0) {
            platform = Platform.unpack("shared").start();
        }
    }

    @Override
    protected void after() {
        if (--users == 0) {
            platform.stop();
            assertEquals("warnings in the log", List.of(), LOG.unexpected(platform.log()));
            assertEquals("people in the log", List.of(), LogCheck.lines(platform.log(), Book.people()));
        }
    }
}
