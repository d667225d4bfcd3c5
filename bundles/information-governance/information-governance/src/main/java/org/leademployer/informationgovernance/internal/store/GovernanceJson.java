/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.store;

import java.io.IOException;
import java.util.Map;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.RecordJson;

/** How records stand in the database: as JSON, of which nothing that is known is left out. */
final class GovernanceJson {

    private GovernanceJson() {}

    static byte[] write(Object record) {
        try {
            return RecordJson.write(record);
        } catch (IOException e) {
            throw new IllegalStateException("a record of information governance cannot be written", e);
        }
    }

    /** What newer versions have added is passed over, so that an older one can still read. */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            return RecordJson.read(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("a record of information governance cannot be read", e);
        }
    }

    /** The record at another node, as its next version. */
    static <T> T moved(T record, Class<T> type, Region region, long version) {
        return RecordJson.with(record, type, Map.of("region", region, "version", version));
    }
}
