/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals contents with AES-256 in GCM, so that they stand in no database, backup or index as they are. The key of the platform lies
 * in a file beside the configuration; keys of persons lie in the database, sealed with it. Provided by the platform.
 *
 * <p>A {@code place} says what a content belongs to, {@code procurement/<id>/bid/<id>}: it is bound to the content, which can be
 * opened as that alone, so that none can be put in another's place.
 */
@ProviderType
public interface Vault {

    /** Seals a content that is nobody's. Needs no transaction. */
    byte[] seal(String place, byte[] content);

    /** @throws IllegalStateException when it was sealed with another key, as something else, or was altered */
    byte[] open(String place, byte[] sealed);

    /**
     * Seals what is held on one person, with a key of that person's own, made when it is first needed.
     *
     * @param person the person's id, 1 to 64 characters: no name, since it stands beside the key
     * @throws org.leademployer.platform.problem.ProblemException person-erased (410, IG-8) once the key is destroyed
     */
    byte[] sealOf(String person, String place, byte[] content);

    /**
     * Opens what is held on a person.
     *
     * @return empty once the key is destroyed: then nobody can open it any more
     * @throws IllegalStateException when it was sealed with another key, as something else, or was altered
     */
    Optional<byte[]> openOf(String person, String place, byte[] sealed);

    /**
     * Destroys a person's key, in the open transaction or in one of its own: with its commit, all that was sealed with it is gone
     * for good (IG-8). A person of whom nothing was sealed is marked all the same. Does nothing the second time.
     *
     * @return whether there was a key, or nothing yet, before
     */
    boolean destroyKeyOf(String person);

    /** Whether a person's key is destroyed. */
    boolean isDestroyed(String person);
}
