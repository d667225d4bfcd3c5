/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** JSON as REST writes it: money, regions, codes, dates, months, times and spans as strings. */
final class Json {

    private static final ObjectWriter WRITER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Money.class, ToStringSerializer.instance)
                    .addSerializer(Region.class, ToStringSerializer.instance)
                    .addSerializer(OdsCode.class, ToStringSerializer.instance)
                    .addSerializer(TemporalAccessor.class, ToStringSerializer.instance)
                    .addSerializer(TemporalAmount.class, ToStringSerializer.instance))
            .writerWithDefaultPrettyPrinter();

    private Json() {}

    static String write(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of a command cannot be written as JSON", e);
        }
    }
}
