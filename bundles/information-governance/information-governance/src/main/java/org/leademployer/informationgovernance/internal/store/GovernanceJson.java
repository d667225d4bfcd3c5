/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
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
import java.util.function.Function;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** How records stand in the database: as JSON, of which nothing that is known is left out. */
final class GovernanceJson {

    private static final ObjectMapper MAPPER = mapper();

    private GovernanceJson() {}

    static byte[] write(Object record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (IOException e) {
            throw new IllegalStateException("a record of information governance cannot be written", e);
        }
    }

    /** What newer versions have added is passed over, so that an older one can still read. */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("a record of information governance cannot be read", e);
        }
    }

    /** The record at another node, as its next version. */
    static <T> T moved(T record, Class<T> type, Region region, long version) {
        ObjectNode tree = MAPPER.valueToTree(record);
        tree.put("region", region.slug());
        tree.put("version", version);
        return MAPPER.convertValue(tree, type);
    }

    private static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer")
                .addSerializer(OdsCode.class, ToStringSerializer.instance)
                .addSerializer(Region.class, ToStringSerializer.instance);
        text(vocabulary, OdsCode.class, OdsCode::new);
        text(vocabulary, Region.class, Region::new);
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
