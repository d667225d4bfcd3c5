/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.List;
import org.leademployer.schedules.spi.VariantId;

/** Which pins a new version repairs (SCH-3). */
public final class RepairRules {

    private RepairRules() {}

    /** Whether one version is a repair of another: of the same schedule and region, major and minor, a higher micro. */
    public static boolean repairs(VariantId now, VariantId before) {
        return now.schedule().equals(before.schedule())
                && now.region().equals(before.region())
                && now.version().major() == before.version().major()
                && now.version().minor() == before.version().minor()
                && now.version().micro() > before.version().micro();
    }

    /** The pins that a version would move, by day. */
    public static List<PinnedVariant> moved(List<PinnedVariant> pins, VariantId now) {
        return pins.stream().filter(pin -> repairs(now, pin.variant())).toList();
    }
}
