/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;
import org.leademployer.platform.vault.internal.store.PersonKeyStore.PersonKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals with the platform's key, or with that of a person. Keys of persons are never remembered: a destroyed one is gone at once. */
@Component(service = Vault.class, configurationPid = "org.leademployer.vault")
public final class PlatformVault implements Vault {

    private static final int LONGEST_PERSON = 64;

    private final Transactions transactions;
    private final PersonKeyStore keys;
    private final Clock clock;
    private final KeyFile file;

    @Activate
    public PlatformVault(
            @Reference Transactions transactions,
            @Reference PersonKeyStore keys,
            @Reference Clock clock,
            VaultSettings settings) {
        this(
                transactions,
                keys,
                clock,
                settings.key_file().isBlank()
                        ? Path.of(System.getProperty("karaf.etc", "etc"), "vault.key")
                        : Path.of(settings.key_file()));
    }

    /** @param keys null where nothing is sealed of persons */
    public PlatformVault(Transactions transactions, PersonKeyStore keys, Clock clock, Path keyFile) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
        this.file = new KeyFile(keyFile);
    }

    @Override
    public byte[] seal(String place, byte[] content) {
        return Sealing.seal(file.key(), place, content);
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        return Sealing.open(file.key(), place, sealed);
    }

    @Override
    public byte[] sealOf(String person, String place, byte[] content) {
        check(person);
        return transactions.call(
                () -> Sealing.seal(keyOf(person).orElseThrow(() -> erased().toException()), place, content));
    }

    @Override
    public Optional<byte[]> openOf(String person, String place, byte[] sealed) {
        check(person);
        PersonKey kept = keys.find(person)
                .orElseThrow(() -> new IllegalStateException("nothing was ever sealed of this person"));
        return kept.isDestroyed() ? Optional.empty() : Optional.of(Sealing.open(opened(person, kept), place, sealed));
    }

    @Override
    public boolean destroyKeyOf(String person) {
        check(person);
        return transactions.call(
                () -> keys.destroy(person, clock.instant()) || keys.add(person, null, clock.instant()));
    }

    @Override
    public boolean isDestroyed(String person) {
        check(person);
        return keys.find(person).map(PersonKey::isDestroyed).orElse(false);
    }

    /** Made when there is none; of two who make one at once, both use the one that was first. @return empty once destroyed */
    private Optional<byte[]> keyOf(String person) {
        Optional<PersonKey> kept = keys.find(person);
        if (kept.isEmpty()) {
            keys.add(person, Sealing.seal(file.key(), keyPlace(person), Sealing.newKey()), clock.instant());
            kept = keys.find(person);
        }
        return kept.filter(key -> !key.isDestroyed()).map(key -> opened(person, key));
    }

    private byte[] opened(String person, PersonKey kept) {
        return Sealing.open(file.key(), keyPlace(person), kept.sealedKey());
    }

    private static String keyPlace(String person) {
        return "person/" + person + "/key";
    }

    private static void check(String person) {
        if (person == null || person.isBlank() || person.length() > LONGEST_PERSON) {
            throw new IllegalArgumentException("a person's id has 1 to " + LONGEST_PERSON + " characters");
        }
    }

    private static Problem erased() {
        return Problem.of(
                        "person-erased",
                        410,
                        "Person erased",
                        "What was held on this person has been erased, and nothing more can be kept.")
                .withRule("IG-8")
                .withNext("If the person is to be employed again, begin a new record.");
    }
}
