/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the folder {@code deploy/} looked at once the features of the platform are installed. What lies in it needs them: looked
 * at before, as Karaf does on a first start, each bundle fails to start, is logged with a stack trace, and starts a second later.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.leademployer.deploy",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DeployFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    /** So that a file is known before file installation has looked at it twice. */
    private static final int LOOK_MILLISECONDS = 500;

    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    private static final String SETTINGS = "felix.fileinstall.";
    private static final String FOLDER = "felix.fileinstall.dir";
    /** Where our own settings come from; file installation would write to it. */
    private static final String ORIGIN = "felix.fileinstall.filename";

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "deploy-contents");
        thread.setDaemon(true);
        return thread;
    });

    /** @param booted not called: that it is there says that the features are */
    @Activate
    public DeployFolder(
            @Reference BootFinished booted,
            @Reference ConfigurationAdmin configurations,
            @Reference Clock clock,
            Map<String, Object> settings)
            throws IOException {
        Hashtable<String, Object> passedOn = new Hashtable<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(SETTINGS) && !key.equals(ORIGIN)) {
                passedOn.put(key, value);
            }
        });
        Configuration folder = configurations.getFactoryConfiguration(FILE_INSTALL, "deploy", "?");
        folder.updateIfDifferent(passedOn);
        DeployedContents contents = new DeployedContents(Path.of((String) settings.get(FOLDER)), clock);
        looking.scheduleWithFixedDelay(
                () -> contents.look()
                        .forEach(file -> LOG.info(
                                "{} has other content under the same size and time, and is taken in again",
                                file.getFileName())),
                LOOK_MILLISECONDS,
                LOOK_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        looking.shutdownNow();
    }
}
