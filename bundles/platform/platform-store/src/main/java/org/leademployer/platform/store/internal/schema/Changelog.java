/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/**
 * A changelog and the files it may include: those of its own folder and of the folders therein. They are read as a whole,
 * so that one digest tells whether anything in them is new.
 *
 * @param path where it begins
 * @param files the contents by path
 */
record Changelog(String path, SortedMap<String, byte[]> files) {

    Changelog {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("there is no " + path);
        }
    }

    /** @throws IllegalArgumentException when the bundle has no such file */
    static Changelog of(Bundle bundle, String path) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(path.substring(0, path.lastIndexOf('/')), "*", true);
        while (entries != null && entries.hasMoreElements()) {
            URL entry = entries.nextElement();
            if (!entry.getPath().endsWith("/")) {
                files.put(entry.getPath().substring(1), read(entry));
            }
        }
        return new Changelog(path, files);
    }

    /** SHA-256 over all files and their paths, in hexadecimal. */
    String digest() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            // The lengths keep apart what would otherwise read the same.
            digest.update((name.length + " " + file.getValue().length + "\n").getBytes(StandardCharsets.US_ASCII));
            digest.update(name);
            digest.update(file.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(URL entry) {
        try (InputStream content = entry.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
