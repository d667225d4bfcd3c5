/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a platform's heap holds after a whole collection, as the virtual machine counts it. */
public final class LiveObjects {

    private static final String CLASS_LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    /** Number, instances, bytes, class. */
    private final List<String[]> lines;

    private LiveObjects(List<String[]> lines) {
        this.lines = lines;
    }

    /** Collects twice, so that what the first collection let go is gone as well, and counts. */
    public static LiveObjects of(Platform platform) {
        platform.jcmd("GC.run");
        return new LiveObjects(platform.jcmd("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length >= 4 && line[0].endsWith(":"))
                .toList());
    }

    public long bytes() {
        return lines.stream().mapToLong(line -> Long.parseLong(line[2])).sum();
    }

    /** The classes whose objects take the most more than before: where to look for what is not let go. */
    public String growthSince(LiveObjects before) {
        Map<String, Long> earlier = before.bytesByClass();
        Map<String, Long> grown = new TreeMap<>(bytesByClass());
        grown.replaceAll((type, bytes) -> bytes - earlier.getOrDefault(type, 0L));
        return grown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(20)
                .map(one -> one.getValue() + " bytes of " + one.getKey())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Long> bytesByClass() {
        return lines.stream().collect(Collectors.toMap(line -> line[3], line -> Long.parseLong(line[2]), Long::sum));
    }

    public long bundleClassLoaders() {
        return lines.stream()
                .filter(line -> line[3].equals(CLASS_LOADER))
                .mapToLong(line -> Long.parseLong(line[1]))
                .sum();
    }

    /** How many classes have the name, each of another class loader. */
    public long classesNamed(String name) {
        return lines.stream().filter(line -> Arrays.asList(line).contains(name)).count();
    }
}
