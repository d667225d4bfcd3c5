/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.Host;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.CsvRow;

/** The rows of a file of hosts (ORG-3). */
public final class HostRows {

    public static final List<String> COLUMNS = List.of("ODS Code", "Name", "Kind", "Region", "Source");

    private static final int LONGEST_NAME = 200;

    private HostRows() {}

    /** The hosts of the rows that are right; what is wrong with others is noted in the file. */
    public static List<Host> read(CsvFile file, Geography geography) {
        List<Host> hosts = new ArrayList<>();
        Map<OdsCode, Integer> lines = new HashMap<>();
        for (CsvRow row : file.rows()) {
            Optional<OdsCode> code = row.required("ODS Code", OdsCode::new);
            code.ifPresent(known -> {
                Integer first = lines.putIfAbsent(known, row.line());
                if (first != null) {
                    row.fault("ODS Code", known + " stands in line " + first + " already");
                }
            });
            Optional<String> name = row.required("Name", HostRows::text);
            Optional<Host.Kind> kind = row.required("Kind", HostRows::kind);
            Optional<Region> region = row.required("Region", text -> region(text, geography));
            Optional<String> source = row.required("Source", HostRows::text);
            if (code.isPresent() && name.isPresent() && kind.isPresent() && region.isPresent() && source.isPresent()) {
                hosts.add(new Host(code.get(), name.get(), kind.get(), region.get(), source.get()));
            }
        }
        return hosts;
    }

    private static String text(String text) {
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("is longer than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private static Host.Kind kind(String text) {
        try {
            return Host.Kind.valueOf(
                    text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a kind of host; known are " + Arrays.toString(Host.Kind.values()), e);
        }
    }

    private static Region region(String text, Geography geography) {
        Region region = new Region(text);
        if (geography.node(region).isEmpty()) {
            throw new IllegalArgumentException("there is no region '" + text + "'");
        }
        return region;
    }
}
