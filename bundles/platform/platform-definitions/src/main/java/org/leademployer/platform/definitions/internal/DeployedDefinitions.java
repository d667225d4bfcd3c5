/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes YAML files out of {@code deploy/}. */
@Component(service = ArtifactInstaller.class)
public final class DeployedDefinitions implements ArtifactInstaller {

    private final DefinitionsService definitions;

    @Activate
    public DeployedDefinitions(@Reference DefinitionsService definitions) {
        this.definitions = definitions;
    }

    @Override
    public boolean canHandle(File file) {
        String name = file.getName();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    @Override
    public void install(File file) {
        String path = file.getPath();
        try {
            definitions.take(path, Files.readString(file.toPath()));
        } catch (CharacterCodingException e) {
            definitions.cannotRead(path, "is not written in UTF-8");
        } catch (IOException e) {
            definitions.cannotRead(path, "cannot be read");
        }
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        definitions.drop(file.getPath());
    }
}
