/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

public class RecordJsonTest {

    public record Stay(
            Region region,
            OdsCode host,
            Money fee,
            LocalDate on,
            Instant at,
            BigDecimal share,
            List<String> notes,
            String reason,
            long version) {

        /** Looks like a property, and is none. */
        public boolean isOver() {
            return true;
        }
    }

    private static final Stay STAY = new Stay(
            new Region("north-west"),
            new OdsCode("RJ1"),
            Money.parse("97.80"),
            LocalDate.of(2026, 3, 29),
            Instant.parse("2026-03-29T01:30:00Z"),
            new BigDecimal("0.0000001"),
            List.of("é"),
            null,
            2);

    @Test
    public void valuesAreStringsAndWhatIsNotKnownIsLeftOut() throws IOException {
        assertEquals(
                "{\"region\":\"north-west\",\"host\":\"RJ1\",\"fee\":\"97.80\",\"on\":\"2026-03-29\","
                        + "\"at\":\"2026-03-29T01:30:00Z\",\"share\":0.0000001,\"notes\":[\"é\"],\"version\":2}",
                new String(RecordJson.write(STAY), StandardCharsets.UTF_8));
    }

    @Test
    public void whatIsWrittenIsRead() throws IOException {
        assertEquals(STAY, RecordJson.read(RecordJson.write(STAY), Stay.class));
    }

    @Test
    public void whatANewerVersionAddedIsPassedOver() throws IOException {
        byte[] newer = "{\"version\":3,\"added\":{\"since\":1}}".getBytes(StandardCharsets.UTF_8);

        assertEquals(3, RecordJson.read(newer, Stay.class).version());
    }

    @Test
    public void whatIsNoSuchRecordIsRefused() {
        assertThrows(IOException.class, () -> RecordJson.read("[]".getBytes(StandardCharsets.UTF_8), Stay.class));
    }

    @Test
    public void theSameRecordButForSomeOfItsParts() {
        Stay moved = RecordJson.with(STAY, Stay.class, Map.of("region", new Region("london"), "version", 3L));

        assertEquals(
                new Stay(
                        new Region("london"),
                        STAY.host(),
                        STAY.fee(),
                        STAY.on(),
                        STAY.at(),
                        STAY.share(),
                        STAY.notes(),
                        null,
                        3),
                moved);
    }
}
