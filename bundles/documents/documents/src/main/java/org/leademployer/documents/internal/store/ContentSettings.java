/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

/** Where contents are kept, and how large they may be. Keys of {@code etc/org.leademployer.documents.cfg}. */
public @interface ContentSettings {

    /** The folder ({@code folder}); empty for {@code documents} beside the database. */
    String folder() default "";

    /** The largest content in MiB ({@code largest.mebibytes}), 1 to 1024. */
    int largest_mebibytes() default 200;
}
