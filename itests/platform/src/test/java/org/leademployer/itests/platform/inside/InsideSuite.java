/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;

/**
 * Tests that need the inside of the container: services that come and go, transactions, mappings. What is here runs
 * outside of it.
 */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    FeaturesTest.class,
    ServicesTest.class,
    DynamicsTest.class,
    TransactionsTest.class,
    MappingsTest.class
})
public class InsideSuite {

    private static final LogCheck LOG = new LogCheck()
            .allow("JaxbUtil .*test-dependencies.xml", "Pax Exam writes a features file of the old style");

    @BeforeClass
    public static void removeOlderContainers() {
        Platform.delete(Container.FOLDER);
    }

    @AfterClass
    public static void logHoldsNoWarning() throws IOException {
        try (Stream<Path> files = Files.walk(Container.FOLDER)) {
            Path log = files.filter(file -> file.endsWith("data/log/karaf.log"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("warnings in the log", List.of(), LOG.unexpected(log));
        }
    }
}
