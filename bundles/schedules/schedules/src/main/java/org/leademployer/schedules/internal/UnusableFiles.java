/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.leademployer.platform.Printable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses, in a sentence, jar files in {@code deploy/} that are no bundles: half a copy, an empty file, another kind of jar.
 * File installation itself says nothing of them. When such a file is whole it asks again, hears that this cannot handle it
 * any more, and takes it as a bundle.
 */
@Component(service = {ArtifactInstaller.class})
public final class UnusableFiles implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(UnusableFiles.class);

    private final VariantRegistry registry;

    @Activate
    public UnusableFiles(@Reference VariantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar") && file.isFile() && fault(file).isPresent();
    }

    @Override
    public void install(File file) {
        fault(file).ifPresent(fault -> {
            if (registry.refuse(file.getPath(), null, null, Printable.line(file.getName()), List.of(fault))) {
                LOG.warn("{} is refused: {}", Printable.line(file.getName()), fault);
            }
        });
    }

    @Override
    public void update(File file) {
        install(file);
    }

    /** Gone, or whole by now. Then file installation drops what it knew of it, and looks at it again only if it changes again. */
    @Override
    public void uninstall(File file) {
        registry.admit(file.getPath());
        if (file.isFile() && !file.setLastModified(System.currentTimeMillis())) {
            LOG.warn("{} is whole now and may not be touched: copy it into deploy/ again", file.getName());
        }
    }

    /** Why it cannot be a bundle; empty where it may be one. */
    private static Optional<String> fault(File file) {
        if (file.length() == 0) {
            return Optional.of("it is empty");
        }
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return headers.getValue(Constants.BUNDLE_SYMBOLICNAME) == null
                    ? Optional.of("it is no OSGi bundle: its manifest has no " + Constants.BUNDLE_SYMBOLICNAME)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("it is no whole jar file; if it is still being copied, it is taken when it is whole");
        }
    }
}
