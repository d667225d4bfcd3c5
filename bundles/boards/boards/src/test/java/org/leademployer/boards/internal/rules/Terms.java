/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;

/** Terms of reference, read as the platform reads them. */
public final class Terms {

    private Terms() {}

    /** What ships under this name. */
    public static Definition<TermsOfReference> shipped(String name) {
        return form().read(text("/definitions/" + name + "-1.0.0.yaml")).definition();
    }

    public static DefinitionForm<TermsOfReference> form() {
        return new DefinitionForm<>(new DefinitionKind<>(
                TermsOfReference.KIND,
                TermsOfReference.class,
                text("/definitions/terms-of-reference.schema.json"),
                List.of(),
                TermsCheck::faults));
    }

    /** A file of which only what stands below {@code content} is given, indented by two. */
    public static String file(String name, String region, String version, String validFrom, String content) {
        return """
                kind: terms-of-reference
                name: %s
                version: %s
                region: %s
                validFrom: %s
                title: A body
                source: a test
                content:
                %s"""
                .formatted(name, version, region, validFrom, content.indent(2));
    }

    private static String text(String path) {
        try (InputStream text = Terms.class.getResourceAsStream(path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
