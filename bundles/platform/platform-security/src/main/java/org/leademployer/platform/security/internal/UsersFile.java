/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.leademployer.platform.access.Grant;

/**
 * The file of users of Karaf's realm, {@code etc/users.properties}: for each a hash, roles and groups. Read again as soon
 * as it has changed, whoever changed it; written whole, to a file of its own that then takes its place.
 */
final class UsersFile {

    private static final String GROUP = "_g_:";
    /** Of the first item of a group's line, where a user's has the hash. */
    private static final String IS_GROUP = "group";

    private final Path file;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Snapshot snapshot = new Snapshot(null, -1, Map.of());

    UsersFile(Path etc) {
        this.file = etc.resolve("users.properties");
    }

    /**
     * A user, as the file has it.
     *
     * @param roles everything that the user is, by way of groups too
     * @param grants what the roles mean to the platform
     */
    record Entry(String name, String hash, Set<String> roles, SortedSet<Grant> grants) {}

    /** Everybody, by name. */
    Map<String, Entry> entries() {
        Snapshot last = snapshot;
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (Objects.equals(now.lastModifiedTime(), last.modified) && now.size() == last.size) {
                return last.entries;
            }
            // What changes while it is read has another time or size afterwards, and is read again.
            last = new Snapshot(now.lastModifiedTime(), now.size(), read(Files.readString(file)));
            seen.addAll(last.entries.keySet());
            snapshot = last;
            return last.entries;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the user stands in the file, or has stood there since the platform was started. */
    boolean once(String name) {
        return seen.contains(name);
    }

    /** Puts a user, or what has become of it, in its place. @param roles as they are to stand in its line, groups among them */
    void put(String name, String hash, List<String> roles) throws IOException {
        String line = name + " = " + hash + (roles.isEmpty() ? "" : "," + String.join(",", roles));
        write(lines -> replaced(lines, name, line));
    }

    void remove(String name) throws IOException {
        write(lines -> replaced(lines, name, null));
    }

    /** The roles and groups that stand in the user's own line. */
    List<String> ownRoles(String name) throws IOException {
        Properties properties = properties(Files.readString(file));
        List<String> items = items(properties.getProperty(name, ""));
        return items.isEmpty() ? List.of() : items.subList(1, items.size());
    }

    private synchronized void write(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = change.apply(Files.readAllLines(file, StandardCharsets.UTF_8));
        Path next = file.resolveSibling("users.properties.new");
        Files.deleteIfExists(next);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"));
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All other lines stay as they are, comments too. */
    private static List<String> replaced(List<String> lines, String name, String line) {
        List<String> changed = new ArrayList<>();
        boolean found = false;
        for (String old : lines) {
            if (!isOf(old, name)) {
                changed.add(old);
            } else if (line != null && !found) {
                changed.add(line);
                found = true;
            }
        }
        if (line != null && !found) {
            changed.add(line);
        }
        return changed;
    }

    private static boolean isOf(String line, String name) {
        Properties one = properties(line);
        return one.size() == 1 && one.containsKey(name);
    }

    private static Map<String, Entry> read(String text) {
        Properties properties = properties(text);
        Map<String, Set<String>> groups = new TreeMap<>();
        Map<String, Entry> entries = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            List<String> items = items(properties.getProperty(key));
            if (key.startsWith(GROUP) && !items.isEmpty() && items.get(0).equals(IS_GROUP)) {
                groups.put(key, Set.copyOf(items.subList(1, items.size())));
            }
        }
        for (String key : properties.stringPropertyNames()) {
            List<String> items = items(properties.getProperty(key));
            if (!key.startsWith(GROUP) && !items.isEmpty()) {
                Set<String> roles = new LinkedHashSet<>();
                for (String item : items.subList(1, items.size())) {
                    if (item.startsWith(GROUP)) {
                        roles.addAll(groups.getOrDefault(item, Set.of()));
                    } else {
                        roles.add(item);
                    }
                }
                entries.put(key, new Entry(key, items.get(0), Collections.unmodifiableSet(roles), Grants.of(roles)));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the file of users cannot be read", e);
        }
        return properties;
    }

    private static List<String> items(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private record Snapshot(FileTime modified, long size, Map<String, Entry> entries) {}
}
