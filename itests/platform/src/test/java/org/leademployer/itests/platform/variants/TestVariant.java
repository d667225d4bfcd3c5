/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.time.LocalDate;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A variant that tests drop into the platform. Its identity and its figures stand in the manifest of its bundle. */
public abstract class TestVariant implements BundleActivator, Variant {

    public static final String SCHEDULE = "Test-Schedule";
    public static final String REGION = "Test-Region";

    /** Headers that begin so are terms. */
    public static final String TERM = "Test-Term-";

    private VariantId id;
    private Terms terms;

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        id = new VariantId(
                headers.get(SCHEDULE),
                new Region(headers.get(REGION)),
                VariantVersion.parse(context.getBundle().getVersion().toString()));
        Map<String, String> values = new TreeMap<>();
        headers.keys().asIterator().forEachRemaining(header -> {
            if (header.startsWith(TERM)) {
                values.put(header.substring(TERM.length()).toLowerCase(Locale.ROOT), headers.get(header));
            }
        });
        terms = Terms.of(values);
        String[] services = this instanceof CommercialSchedule
                ? new String[] {Variant.class.getName(), CommercialSchedule.class.getName()}
                : new String[] {Variant.class.getName()};
        context.registerService(services, this, new Hashtable<String, Object>());
    }

    /** Services go with their bundle. */
    @Override
    public void stop(BundleContext context) {}

    @Override
    public VariantId id() {
        return id;
    }

    @Override
    public Validity validity() {
        return new Validity(LocalDate.of(2020, 4, 1), null);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
