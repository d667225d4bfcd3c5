/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.leademployer.schedules.internal.samples.SampleActivator;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.spi.Variant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** A real framework with nothing in it but what a test installs. */
final class SmallFramework implements AutoCloseable {

    private final Path folder;
    private final Framework framework;
    private final AtomicInteger files = new AtomicInteger();

    SmallFramework() throws IOException, BundleException {
        folder = Files.createTempDirectory("framework");
        Map<String, String> configuration = new HashMap<>();
        configuration.put("org.osgi.framework.storage", folder.resolve("cache").toString());
        configuration.put("org.osgi.framework.bsnversion", "multiple");
        configuration.put(
                "org.osgi.framework.system.packages.extra",
                "org.leademployer.platform;version=1.0.0,org.leademployer.schedules.spi;version=1.0.0,"
                        + "org.leademployer.schedules.spi.commercial;version=1.0.0");
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Registers a variant on behalf of a bundle of its own. */
    ServiceRegistration<Variant> register(Variant variant) throws IOException, BundleException {
        Bundle bundle = install("plain" + files.incrementAndGet(), "1.0.0", Map.of());
        return bundle.getBundleContext().registerService(Variant.class, variant, new Hashtable<>());
    }

    Bundle installVariant(String region, String version, String price) throws IOException, BundleException {
        return install("org.example." + region, version, Map.of("Sample-Region", region, "Sample-Price", price));
    }

    Bundle installFactory(String version) throws IOException, BundleException {
        return install("org.example.factory", version, Map.of("Sample-Factory", "true"));
    }

    /** Installs from a file and starts. */
    Bundle install(String name, String version, Map<String, String> headers) throws IOException, BundleException {
        byte[] jar = jar(name, version, headers);
        Path file = folder.resolve(name + "-" + version + "-" + files.incrementAndGet() + ".jar");
        Files.write(file, jar);
        Bundle bundle = context().installBundle("file:" + file, new ByteArrayInputStream(jar));
        bundle.start();
        return bundle;
    }

    static byte[] jar(String name, String version, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        manifest.getMainAttributes().putValue("Bundle-Activator", SampleActivator.class.getName());
        manifest.getMainAttributes()
                .putValue(
                        "Import-Package",
                        "org.osgi.framework,org.leademployer.platform,org.leademployer.schedules.spi,"
                                + "org.leademployer.schedules.spi.commercial");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Class<?> type :
                    List.of(SampleActivator.class, SampleActivator.SampleFactory.class, SampleVariant.class)) {
                String path = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(path));
                try (InputStream content = type.getClassLoader().getResourceAsStream(path)) {
                    content.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
