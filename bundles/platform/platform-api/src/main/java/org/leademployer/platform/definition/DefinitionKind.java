/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.leademployer.platform.problem.Problem;

/**
 * One kind of definition, as the domain that reads it describes it to {@link Definitions}.
 *
 * @param name the kind, {@code procurement-policy}
 * @param type what {@code content} is read into: a record, whose components are named as the fields of the file. Amounts,
 *     regions, dates and periods ({@code P6W}) are written as text
 * @param schema JSON Schema (2020-12) of {@code content}: form, units and ranges; what of it is broken is told with its line
 * @param shipped the definitions that come with the domain
 * @param faults all that no schema can say, such as bands that leave a gap; a fault's field is a path such as {@code /bands/2}
 */
public record DefinitionKind<T>(
        String name, Class<T> type, String schema, List<URL> shipped, Function<T, List<Problem.Fault>> faults) {

    public DefinitionKind {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(faults, "faults");
        shipped = List.copyOf(shipped);
    }

    /**
     * A kind whose schema and definitions lie in the bundle of a class, under {@code /definitions/}.
     *
     * @param schemaFile {@code procurement-policy.schema.json}
     * @param shippedFiles {@code hee-sfi-2021-22.yaml} and others
     * @throws IllegalArgumentException when one of them is not there
     */
    public static <T> DefinitionKind<T> in(
            Class<?> owner,
            String name,
            Class<T> type,
            String schemaFile,
            List<String> shippedFiles,
            Function<T, List<Problem.Fault>> faults) {
        try (InputStream schema = resource(owner, schemaFile).openStream()) {
            return new DefinitionKind<>(
                    name,
                    type,
                    new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                    shippedFiles.stream().map(file -> resource(owner, file)).toList(),
                    faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(Class<?> owner, String file) {
        URL url = owner.getResource("/definitions/" + file);
        if (url == null) {
            throw new IllegalArgumentException("there is no /definitions/" + file);
        }
        return url;
    }
}
