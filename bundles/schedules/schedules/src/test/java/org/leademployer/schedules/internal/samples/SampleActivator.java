/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.samples;

import java.util.Dictionary;
import java.util.List;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Of bundles whose manifest says what they offer: a variant of a region and price, or a factory. */
public class SampleActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        if (headers.get("Sample-Region") != null) {
            SampleVariant variant = SampleVariant.of(
                    headers.get("Sample-Region"),
                    context.getBundle().getVersion().toString(),
                    headers.get("Sample-Price"));
            context.registerService(Variant.class, variant, null);
        }
        if (headers.get("Sample-Factory") != null) {
            context.registerService(VariantFactory.class, new SampleFactory(), null);
        }
    }

    @Override
    public void stop(BundleContext context) {}

    /** Makes variants of a price. */
    public static class SampleFactory implements VariantFactory {
        @Override
        public String schedule() {
            return "6";
        }

        @Override
        public String configurationPid() {
            return "org.leademployer.sample6";
        }

        @Override
        public List<TermDefinition> definitions() {
            return List.of(TermDefinition.money("price", "pounds", "The price.", "0.00", "1000.00", null));
        }

        @Override
        public Variant create(VariantId id, Validity validity, Terms terms) {
            if (terms.text("price").equals("13.00")) {
                throw new IllegalArgumentException("nobody pays 13.00");
            }
            return new SampleVariant(id, validity, terms, "good");
        }
    }
}
