/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A figures file: a region's schedule 6 without any Java (SCH-2). */
public final class Figures {

    private final String region;
    private final String version;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private Figures(String region, String version) {
        this.region = region;
        this.version = version;
        with("region", region).with("version", version).with("validFrom", "2020-04-01");
    }

    /** Of a region, with what the file must name; everything else is as by default. */
    public static Figures of(String region, String version) {
        return new Figures(region, version);
    }

    /** With a service fee in pounds per trainee and year, and nothing for occupational health. */
    public Figures serviceFeeAlone(String pounds) {
        return with("price.service-fee", pounds).with("applies.occupational-health", "false");
    }

    public Figures with(String key, String value) {
        lines.put(key, value);
        return this;
    }

    public String region() {
        return region;
    }

    public String version() {
        return version;
    }

    public String fileName() {
        return "org.leademployer.schedule6-" + region + "-" + version + ".cfg";
    }

    public String text() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
