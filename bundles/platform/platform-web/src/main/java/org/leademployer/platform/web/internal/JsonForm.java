/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** How values are written in JSON: amounts, regions, codes, dates and times are strings; what is not known is left out. */
final class JsonForm {

    private JsonForm() {}

    static ObjectMapper mapper() {
        SimpleModule vocabulary = new SimpleModule("lead-employer")
                .addSerializer(Money.class, ToStringSerializer.instance)
                .addSerializer(Region.class, ToStringSerializer.instance)
                .addSerializer(OdsCode.class, ToStringSerializer.instance);
        text(vocabulary, Money.class, Money::parse);
        text(vocabulary, Region.class, Region::new);
        text(vocabulary, OdsCode.class, OdsCode::new);
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(vocabulary)
                .addHandler(new WrongValues())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                try {
                    return reader.apply(parser.getText());
                } catch (IllegalArgumentException e) {
                    if (WrongValues.add(context, parser, e.getMessage())) {
                        return null;
                    }
                    throw new JsonMappingException(parser, e.getMessage(), e);
                }
            }
        });
    }
}
