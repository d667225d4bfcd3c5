/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.VariantJar;

/** What a test, or all of a class, drops into the deploy folder of the shared platform; taken away when that is over. */
public final class Deployments extends ExternalResource {

    private final SharedPlatform platform = SharedPlatform.INSTANCE;
    private final List<Dropped> files = new ArrayList<>();

    /** Drops a figures file in, and waits until its variant is listed. */
    public Dropped deploy(Figures figures) {
        Dropped file = drop(figures);
        platform.schedules().awaitListed(figures.region(), figures.version());
        return file;
    }

    /** Drops several in at once. */
    public void deployAll(Figures... figures) {
        for (Figures each : figures) {
            drop(each);
        }
        for (Figures each : figures) {
            platform.schedules().awaitListed(each.region(), each.version());
        }
    }

    /** Drops a bundle with a schedule 6 in, and waits until its variant is listed. */
    public Dropped deploy(VariantJar bundle) {
        Dropped file = drop(bundle);
        platform.schedules().awaitListed(bundle.region(), bundle.version());
        return file;
    }

    public Dropped drop(Figures figures) {
        return keep(platform.deployFolder().drop(figures));
    }

    public Dropped drop(VariantJar bundle) {
        return keep(platform.deployFolder().drop(bundle));
    }

    public Dropped drop(String name, byte[] content) {
        return keep(platform.deployFolder().drop(name, content));
    }

    /** @return how long it took from dropping a figures file in until it was listed */
    public Duration timed(Figures figures) {
        drop(figures);
        return platform.schedules().awaitListed(figures.region(), figures.version());
    }

    /** @return how long it took from dropping a bundle in until it was listed */
    public Duration timed(VariantJar bundle) {
        drop(bundle);
        return platform.schedules().awaitListed(bundle.region(), bundle.version());
    }

    /** Takes a file away, and waits until its variant is no longer listed. */
    public void withdraw(Dropped file, String region, String version) {
        file.remove();
        platform.schedules().awaitGone(region, version);
    }

    @Override
    protected void after() {
        files.forEach(Dropped::remove);
    }

    private Dropped keep(Dropped file) {
        files.add(file);
        return file;
    }
}
