/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Assume;

/**
 * The schemas of the Open Contracting Data Standard 1.1.5, patched by the UK extension. They are no part of the project: the system
 * property {@code ocds.folder} names their folder, or it stands beside the project as {@code ../shared/data/ocds}.
 */
final class OcdsSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonSchema release;
    private final JsonSchema releasePackage;
    private final JsonSchema recordPackage;

    private OcdsSchemas(Path folder) throws IOException {
        this.folder = folder;
        ObjectNode patched = read("release-schema.json");
        patch(patched, read("uk-extension-release-schema.json"));
        this.release = schema(patched);
        this.releasePackage = schema(withoutReleases(read("release-package-schema.json")));
        this.recordPackage = schema(withoutReleases(read("record-package-schema.json")));
    }

    /** The test that asks is skipped where they are absent. */
    static OcdsSchemas orSkip() throws IOException {
        String named = System.getProperty("ocds.folder");
        Path folder = named == null ? beside() : Path.of(named);
        Assume.assumeTrue(
                "skipped: there are no OCDS schemas in " + folder + "; -Docds.folder=... names another folder",
                Files.isRegularFile(folder.resolve("release-schema.json")));
        return new OcdsSchemas(folder);
    }

    /** What is wrong with a release package and each of its releases. */
    List<String> faultsOfReleasePackage(String text) throws IOException {
        JsonNode all = JSON.readTree(text);
        List<String> faults = faults(releasePackage, all);
        all.get("releases").forEach(one -> faults.addAll(faults(release, one)));
        return faults;
    }

    /** What is wrong with a record package, each of its releases, and the compiled one. */
    List<String> faultsOfRecordPackage(String text) throws IOException {
        JsonNode all = JSON.readTree(text);
        List<String> faults = faults(recordPackage, all);
        for (JsonNode record : all.get("records")) {
            record.get("releases").forEach(one -> faults.addAll(faults(release, one)));
            faults.addAll(faults(release, record.get("compiledRelease")));
        }
        return faults;
    }

    List<String> faultsOfRelease(String text) throws IOException {
        return faults(release, JSON.readTree(text));
    }

    private static List<String> faults(JsonSchema schema, JsonNode node) {
        return new ArrayList<>(schema.validate(node).stream()
                .map(ValidationMessage::getMessage)
                .toList());
    }

    private ObjectNode read(String name) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(folder.resolve(name)));
    }

    private static JsonSchema schema(ObjectNode document) {
        document.remove("id");
        return JsonSchemaFactory.getInstance(VersionFlag.V4)
                .getSchema(
                        document,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ENGLISH)
                                .build());
    }

    /** RFC 7396. */
    private static void patch(ObjectNode target, ObjectNode patch) {
        patch.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode more) {
                ObjectNode into = target.get(field.getKey()) instanceof ObjectNode there
                        ? there
                        : target.putObject(field.getKey());
                patch(into, more);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Releases are looked at by the patched schema, each for itself: what the packages refer to lies on the network. */
    private static ObjectNode withoutReleases(ObjectNode document) {
        for (JsonNode parent : document.findParents("$ref")) {
            if (parent.get("$ref").asText().contains("release-schema.json")) {
                ((ObjectNode) parent).remove("$ref");
            }
        }
        return document;
    }

    private static Path beside() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("CONTRIBUTING.md"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("ocds") : at.resolveSibling("shared/data/ocds");
    }
}
