/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.leademployer.itests.platform.variants.FlatSchedule6;
import org.leademployer.itests.platform.variants.TestRouting;
import org.leademployer.itests.platform.variants.TestVariant;

/** A bundle with a region's rules (SCH-2), made on the spot. */
public final class VariantJar {

    private static final String SYMBOLIC_NAMES = "org.leademployer.itests.";

    private final String region;
    private final String version;
    private final String fileName;
    private final byte[] content;

    private VariantJar(String region, String version, String name, byte[] content) {
        this.region = region;
        this.version = version;
        this.fileName = name + "-" + version + ".jar";
        this.content = content;
    }

    /** The North West's schedule 6 as its next release would be: the same rules under another version. */
    public static VariantJar northWest(Path shipped, String version) {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(shipped))) {
            Manifest manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
            return new VariantJar("north-west", version, "north-west-schedule-6", jar(manifest, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A variant of this module; what it is, and for which region and version, stands in its manifest. */
    public static VariantJar of(Class<? extends TestVariant> type, String region, String version) {
        return of(type, "6", region, version, Map.of());
    }

    /** A schedule 6 that charges the same for every trainee. */
    public static VariantJar flat(String region, String version, String price) {
        return of(FlatSchedule6.class, "6", region, version, Map.of(FlatSchedule6.PRICE, price));
    }

    /** @param figures further headers that the variant reads */
    public static VariantJar of(
            Class<? extends TestVariant> type,
            String schedule,
            String region,
            String version,
            Map<String, String> figures) {
        String name = type.getSimpleName() + "-" + schedule + "-" + region;
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", SYMBOLIC_NAMES + name);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Activator", type.getName());
        headers.putValue(
                "Import-Package",
                "org.osgi.framework,org.leademployer.platform;version=\"[1.0,2)\","
                        + "org.leademployer.schedules.spi;version=\"[1.0,2)\","
                        + "org.leademployer.schedules.spi.commercial;version=\"[1.0,2)\"");
        headers.putValue(TestVariant.SCHEDULE, schedule);
        headers.putValue(TestVariant.REGION, region);
        figures.forEach(headers::putValue);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            entries.put(path(each), bytes(each));
        }
        return new VariantJar(region, version, name, jar(manifest, entries));
    }

    /** A bundle with a routing of fitness to practise. @param silentOn the concern that it does not answer; null for none */
    public static VariantJar routing(String region, String version, String silentOn) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", SYMBOLIC_NAMES + "routing-" + region);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Activator", TestRouting.class.getName());
        headers.putValue(
                "Import-Package",
                "org.osgi.framework,org.leademployer.platform;version=\"[1.0,2)\","
                        + "org.leademployer.fitness;version=\"[1.0,2)\","
                        + "org.leademployer.fitness.spi;version=\"[1.0,2)\"");
        headers.putValue(TestRouting.REGION, region);
        if (silentOn != null) {
            headers.putValue(TestRouting.SILENT_ON, silentOn);
        }
        return new VariantJar(
                region,
                version,
                "routing-" + region,
                jar(manifest, Map.of(path(TestRouting.class), bytes(TestRouting.class))));
    }

    /** The same for interfaces of other versions. @param versions a range */
    public VariantJar needing(String versions) {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(content))) {
            Manifest manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes()
                    .putValue("Import-Package", "org.leademployer.schedules.spi;version=\"" + versions + "\"");
            return new VariantJar(region, version, "needing-" + region, jar(manifest, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String region() {
        return region;
    }

    public String version() {
        return version;
    }

    public String fileName() {
        return fileName;
    }

    /** Of those that are made of classes of this module. */
    public String symbolicName() {
        return SYMBOLIC_NAMES + fileName.substring(0, fileName.length() - ("-" + version + ".jar").length());
    }

    public byte[] content() {
        return content.clone();
    }

    private static byte[] jar(Manifest manifest, Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                new ByteArrayInputStream(entry.getValue()).transferTo(out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(path(type))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
