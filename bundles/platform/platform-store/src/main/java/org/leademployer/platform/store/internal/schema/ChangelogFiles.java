/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** Shows the files of a changelog, and nothing else, to Liquibase. */
final class ChangelogFiles extends AbstractResourceAccessor {

    private final Changelog changelog;

    ChangelogFiles(Changelog changelog) {
        this.changelog = changelog;
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return changelog.files().containsKey(plain) ? List.of(new ChangelogFile(plain)) : List.of();
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        String folder = path.endsWith("/") ? path : path + "/";
        return changelog.files().keySet().stream()
                .filter(file -> file.startsWith(folder))
                .filter(file -> recursive || file.indexOf('/', folder.length()) < 0)
                .<Resource>map(ChangelogFile::new)
                .toList();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the folder of " + changelog.path());
    }

    @Override
    public void close() {
        // All of it is in memory.
    }

    private final class ChangelogFile extends AbstractResource {

        ChangelogFile(String path) {
            super(path, URI.create("changelog:/" + path));
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(changelog.files().get(getPath()));
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return existing(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return existing(resolveSiblingPath(other));
        }

        private Resource existing(String path) {
            try {
                return get(path);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
