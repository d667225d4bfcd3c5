/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Duration;
import java.util.List;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.internal.rules.Carrier;
import org.leademployer.schedules.internal.store.Archive;

/**
 * A variant that is deployed, and the leases that calculations hold on it: one that began on it finishes on it, whatever
 * is deployed meanwhile (SCH-8).
 */
final class Deployment {

    private final DeployedVariant deployed;
    private final ContainedVariant variant;
    private final String file;
    private final BundleContent content;
    private int leases;
    private boolean withdrawn;

    /** @param file the name of the file that brought it */
    Deployment(DeployedVariant deployed, ContainedVariant variant, String file, BundleContent content) {
        this.deployed = deployed;
        this.variant = variant;
        this.file = file;
        this.content = content;
    }

    DeployedVariant deployed() {
        return deployed;
    }

    ContainedVariant variant() {
        return variant;
    }

    Carrier carrier() {
        return new Carrier(deployed.source(), file, content.identity());
    }

    /** What is kept of it, so that a proof does not depend on what happens to be deployed (SCH-5). */
    List<Archive.Item> archived() {
        return List.of(
                Archive.Item.of(deployed.terms().canonical()),
                new Archive.Item(content.identity().sha256(), Archive.BUNDLE, content::bytes));
    }

    /** @return false when it has been withdrawn meanwhile */
    synchronized boolean lease() {
        if (withdrawn) {
            return false;
        }
        leases++;
        return true;
    }

    synchronized void giveBack() {
        leases--;
        notifyAll();
    }

    /**
     * Gives no more leases, and waits until those given are back.
     *
     * @return how many were not given back in time
     */
    synchronized int drain(Duration limit) {
        withdrawn = true;
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); leases > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return leases;
    }
}
