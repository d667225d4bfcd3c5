/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** How a case stands in the database before it is sealed: as JSON, of which nothing that is known is left out. */
public final class CaseJson {

    private static final ObjectMapper MAPPER = mapper();

    private CaseJson() {}

    public static byte[] write(FitnessCase found) {
        try {
            return MAPPER.writeValueAsBytes(found);
        } catch (JsonProcessingException e) {
            // Its message may hold what stands in the case.
            throw new IllegalStateException(
                    "a case cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /** What newer versions have added is passed over, so that an older one can still read. */
    public static FitnessCase read(byte[] json) {
        try {
            return MAPPER.readValue(json, FitnessCase.class);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a case cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The trainees that an event of employment names. */
    public static List<String> trainees(String content) {
        try {
            return MAPPER.readValue(content, Trainees.class).trainees();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of employment cannot be read", e);
        }
    }

    record Trainees(List<String> trainees) {}

    private static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer")
                .addSerializer(Region.class, ToStringSerializer.instance)
                .addSerializer(OdsCode.class, ToStringSerializer.instance);
        text(vocabulary, Region.class, Region::new);
        text(vocabulary, OdsCode.class, OdsCode::new);
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(vocabulary)
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return reader.apply(parser.getText());
            }
        });
    }
}
