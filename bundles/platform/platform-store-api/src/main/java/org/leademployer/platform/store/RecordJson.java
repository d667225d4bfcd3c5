/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * How records stand in a column: as JSON in UTF-8, of which nothing that is known is left out. Amounts, regions, codes, dates and times
 * are strings. What fails says so with the JSON itself: where that must stay secret, the message is not passed on.
 */
public final class RecordJson {

    private static final ObjectMapper MAPPER = mapper();

    private RecordJson() {}

    /** @throws IOException where something of it has no form in JSON */
    public static byte[] write(Object record) throws IOException {
        return MAPPER.writeValueAsBytes(record);
    }

    /**
     * What newer versions have added is passed over, so that an older one can still read.
     *
     * @throws IOException where it is no such record
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /**
     * The same record but for some of its parts.
     *
     * @param parts by name
     */
    public static <T> T with(T record, Class<T> type, Map<String, ?> parts) {
        ObjectNode tree = MAPPER.valueToTree(record);
        parts.forEach((name, part) -> tree.set(name, MAPPER.valueToTree(part)));
        return MAPPER.convertValue(tree, type);
    }

    private static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer");
        text(vocabulary, Money.class, Money::parse);
        text(vocabulary, Region.class, Region::new);
        text(vocabulary, OdsCode.class, OdsCode::new);
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(vocabulary)
                // Records alone: no method of theirs that only looks like a property.
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return reader.apply(parser.getText());
            }
        });
    }
}
