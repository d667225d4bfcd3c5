/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

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

    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    private static final String SETTINGS = "felix.fileinstall.";
    /** Where our own settings come from; file installation would write to it. */
    private static final String ORIGIN = "felix.fileinstall.filename";

    /** @param booted not called: that it is there says that the features are */
    @Activate
    public DeployFolder(
            @Reference BootFinished booted, @Reference ConfigurationAdmin configurations, Map<String, Object> settings)
            throws IOException {
        Hashtable<String, Object> passedOn = new Hashtable<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(SETTINGS) && !key.equals(ORIGIN)) {
                passedOn.put(key, value);
            }
        });
        Configuration folder = configurations.getFactoryConfiguration(FILE_INSTALL, "deploy", "?");
        folder.updateIfDifferent(passedOn);
    }
}
