/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/**
 * A file that somebody has written for a command whose input has many fields: YAML, or JSON, which is YAML too. Its form is that of the
 * body which REST takes for the same.
 */
public final class FormFile {

    private static final long LONGEST = 1 << 20;
    private static final ObjectMapper YAML = mapper();

    private FormFile() {}

    /**
     * @param path a file on the platform's machine, at most 1 MiB
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with line, field and reason
     */
    public static <T> T read(String path, Class<T> form) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LONGEST) {
                throw Problems.invalidField("file", "is longer than " + LONGEST + " bytes")
                        .toException();
            }
            T read = YAML.readValue(Files.readString(file), form);
            if (read == null) {
                throw Problems.invalidField("file", "is empty").toException();
            }
            return read;
        } catch (JsonProcessingException e) {
            throw problem(e).toException(e);
        } catch (IOException | InvalidPathException e) {
            throw Problems.invalidField("file", "cannot be read").toException(e);
        }
    }

    private static Problem problem(JsonProcessingException e) {
        Integer line =
                e.getLocation() == null ? null : Math.max(1, e.getLocation().getLineNr());
        String field = e instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "file";
        return Problems.invalidInput("Nothing was changed.", List.of(new Problem.Fault(line, field, reason(e))));
    }

    /** In words of our own: those of the parser name classes, and repeat the file. */
    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException refused && !(e.getCause() instanceof IOException)) {
            return refused.getMessage();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return e instanceof MismatchedInputException ? "is not what is expected here" : "is not YAML from here on";
    }

    private static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer");
        text(vocabulary, Money.class, Money::parse);
        text(vocabulary, Region.class, Region::new);
        text(vocabulary, OdsCode.class, OdsCode::new);
        return new ObjectMapper(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .registerModule(new JavaTimeModule())
                .registerModule(vocabulary)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** An amount may stand without quotation marks: YAML takes 388.00 for a number, and the parser keeps its text. */
    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)
                        && !parser.currentToken().isNumeric()) {
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
