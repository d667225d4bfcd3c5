/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.io.IOException;
import org.leademployer.platform.store.RecordJson;

/** How the parts of a procurement stand in the database: as JSON, of which nothing that is known is left out. */
public final class ProcurementJson {

    private ProcurementJson() {}

    public static byte[] write(Object value) {
        try {
            return RecordJson.write(value);
        } catch (IOException e) {
            throw new IllegalStateException("a part of a procurement cannot be written", e);
        }
    }

    /** What newer versions have added is passed over, so that an older one can still read. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return RecordJson.read(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("a part of a procurement cannot be read", e);
        }
    }
}
