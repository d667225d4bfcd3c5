/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.framework.Version;

/**
 * The form of the files of one kind. Every file says what it is and from when it is in force; below {@code content} stands what
 * its domain has described. JSON is YAML too.
 */
public final class DefinitionForm<T> {

    /** A file that is longer is not read. */
    static final int LONGEST = 1 << 20;

    private static final String ENVELOPE =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["kind", "name", "version", "region", "validFrom", "title", "source", "content"],
              "additionalProperties": false,
              "properties": {
                "kind": {"description": "What it defines"},
                "name": {"type": "string", "maxLength": 60, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
                  "description": "Which of its kind: the same name at another region replaces it there"},
                "version": {"type": "string", "pattern": "^\\\\d{1,6}\\\\.\\\\d{1,6}\\\\.\\\\d{1,6}$",
                  "description": "major.minor.micro"},
                "region": {"type": "string", "maxLength": 60, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
                  "description": "The node at which it applies, and below: national, north-west"},
                "validFrom": {"type": "string", "format": "date", "description": "The first day on which it is in force"},
                "validTo": {"type": "string", "format": "date", "description": "The last day; left out for no end"},
                "title": {"type": "string", "minLength": 1, "maxLength": 200, "description": "What people call it"},
                "source": {"type": "string", "minLength": 1, "maxLength": 500,
                  "description": "Who decided it, and where that is written"},
                "content": {}
              }
            }
            """;

    private static final ObjectMapper MAPPER = mapper();
    /** A key that stands twice is a fault: which of the values was meant, nobody knows. */
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final DefinitionKind<T> kind;
    private final ObjectNode schemaDocument;
    private final JsonSchema schema;

    /** @throws IllegalArgumentException when the kind's schema is no JSON */
    public DefinitionForm(DefinitionKind<T> kind) {
        this.kind = kind;
        this.schemaDocument = compose(kind);
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schemaDocument,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ENGLISH)
                                .build());
    }

    /**
     * What came of a file.
     *
     * @param definition null where it is wrong
     * @param faults everything that is wrong
     */
    public record Reading<T>(Definition<T> definition, List<Fault> faults) {}

    /** The kind that a file says it is of; null where it says none or is no YAML. */
    public static String kindOf(String text) {
        try {
            return text.length() > LONGEST ? null : tree(text).path("kind").textValue();
        } catch (IOException e) {
            return null;
        }
    }

    /** The JSON Schema of whole files. */
    public String schemaText() {
        return schemaDocument.toPrettyString();
    }

    /** Reads a file that somebody has written. */
    public Reading<T> read(String text) {
        if (text.length() > LONGEST) {
            return refused(List.of(new Fault(null, null, "is longer than " + LONGEST + " characters")));
        }
        JsonNode file;
        try {
            file = tree(text);
        } catch (IOException e) {
            return refused(List.of(unreadable(e)));
        }
        List<Fault> faults = schema.validate(file).stream()
                .map(DefinitionForm::fault)
                .distinct()
                .sorted(Comparator.comparing(Fault::line, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Fault::field))
                .toList();
        return faults.isEmpty() ? read(text, file) : refused(faults);
    }

    /**
     * Reads what was found right once, whatever the schema says of it today.
     *
     * @throws IllegalArgumentException when it cannot be read any more
     */
    public Definition<T> readKept(String text) {
        try {
            return definition(text, tree(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Reading<T> read(String text, JsonNode file) {
        Definition<T> definition;
        try {
            definition = definition(text, file);
        } catch (JsonMappingException e) {
            return refused(List.of(unreadable(e)));
        } catch (IOException | IllegalArgumentException e) {
            return refused(List.of(new Fault(null, null, e.getMessage())));
        }
        List<Fault> faults = new ArrayList<>();
        if (definition.validTo() != null && definition.validTo().isBefore(definition.validFrom())) {
            faults.add(new Fault(line(file, "/validTo"), "/validTo", "lies before validFrom"));
        }
        for (Fault fault : kind.faults().apply(definition.content())) {
            String path = "/content" + (fault.field() == null ? "" : fault.field());
            faults.add(new Fault(line(file, path), path, fault.reason()));
        }
        return faults.isEmpty() ? new Reading<>(definition, List.of()) : refused(faults);
    }

    private Definition<T> definition(String text, JsonNode file) throws IOException {
        return new Definition<>(
                new DefinitionId(
                        kind.name(),
                        file.path("name").asText(),
                        new Region(file.path("region").asText()),
                        new Version(file.path("version").asText())),
                LocalDate.parse(file.path("validFrom").asText()),
                file.has("validTo") ? LocalDate.parse(file.path("validTo").asText()) : null,
                file.path("title").asText(),
                file.path("source").asText(),
                Sha256.of(text),
                text,
                MAPPER.treeToValue(file.path("content"), kind.type()));
    }

    private Reading<T> refused(List<Fault> faults) {
        return new Reading<>(null, faults);
    }

    private static ObjectNode compose(DefinitionKind<?> kind) {
        try {
            ObjectNode document = (ObjectNode) MAPPER.readTree(ENVELOPE);
            ObjectNode content = (ObjectNode) MAPPER.readTree(kind.schema());
            // What it refers to by '#/$defs/…' is looked for at the top.
            JsonNode shared = content.remove("$defs");
            if (shared != null) {
                document.set("$defs", shared);
            }
            ObjectNode properties = (ObjectNode) document.path("properties");
            ((ObjectNode) properties.path("kind")).put("const", kind.name());
            properties.set("content", content);
            return document;
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("the schema of " + kind.name() + " is no JSON object", e);
        }
    }

    private static JsonNode tree(String text) throws IOException {
        try {
            return JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static Fault fault(ValidationMessage message) {
        String field = message.getInstanceLocation().toString();
        return new Fault(line(message.getInstanceNode()), field.isEmpty() ? "/" : field, message.getError());
    }

    private static Fault unreadable(IOException e) {
        JsonLocation at = e instanceof JsonProcessingException processing ? processing.getLocation() : null;
        String reason =
                e instanceof JsonProcessingException processing ? processing.getOriginalMessage() : e.getMessage();
        String field =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? "/content" + path(mapping)
                        : null;
        return new Fault(at == null || at.getLineNr() < 1 ? null : at.getLineNr(), field, firstLine(reason));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> path.append('/')
                .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        return path.toString();
    }

    private static String firstLine(String reason) {
        return reason == null ? "cannot be read" : reason.lines().findFirst().orElse("cannot be read");
    }

    /** The line of the nearest node, upward, of which one is known. */
    private static Integer line(JsonNode file, String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        while (pointer != null && file.at(pointer).isMissingNode()) {
            pointer = pointer.head();
        }
        return pointer == null ? null : line(file.at(pointer));
    }

    private static Integer line(JsonNode node) {
        JsonLocation at = node == null ? null : JsonNodes.tokenLocationOf(node);
        return at == null || at.getLineNr() < 1 ? null : at.getLineNr();
    }

    private static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer");
        text(vocabulary, Money.class, Money::parse);
        text(vocabulary, Region.class, Region::new);
        text(vocabulary, OdsCode.class, OdsCode::new);
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(vocabulary)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static <V> void text(SimpleModule module, Class<V> type, Function<String, V> reader) {
        module.addDeserializer(type, new StdDeserializer<V>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    throw MismatchedInputException.from(parser, type, "not a text");
                }
                try {
                    return reader.apply(parser.getText());
                } catch (IllegalArgumentException e) {
                    throw new JsonMappingException(parser, e.getMessage(), e);
                }
            }
        });
    }
}
