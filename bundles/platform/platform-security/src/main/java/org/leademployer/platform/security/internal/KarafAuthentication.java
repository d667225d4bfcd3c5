/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Authentication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Logs in against Karaf's realm.
 *
 * <p>A password is checked by bcrypt, which is slow on purpose; so a login that was right is remembered for a minute, or
 * until the file of users changes, whichever comes first. What is remembered is a salted digest.
 */
@Component(service = Authentication.class)
public final class KarafAuthentication implements Authentication {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;
    /** Passwords that are checked at the same time. */
    private static final int MOST_AT_ONCE = 64;

    private final Object[] turns =
            Stream.generate(Object::new).limit(MOST_AT_ONCE).toArray();
    private final byte[] salt = new byte[32];
    private final Throttle throttle = new Throttle(Clock.systemUTC());
    private final Clock clock = Clock.systemUTC();
    private final Path users = Path.of(System.getProperty("karaf.etc", "etc"), "users.properties");
    private final Map<String, Remembered> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Activate
    public KarafAuthentication() {
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public Optional<Subject> login(String user, char[] password) {
        String key = key(user, password);
        long usersChanged = usersChanged();
        return remembered(key, usersChanged)
                .or(() -> loginInTurn(user, password, key, usersChanged))
                .map(KarafAuthentication::own);
    }

    /** Many requests of one user come at once when what was remembered is over: one is checked, the others wait for it. */
    private Optional<Subject> loginInTurn(String user, char[] password, String key, long usersChanged) {
        synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
            return remembered(key, usersChanged).or(() -> loginAnew(user, password, key, usersChanged));
        }
    }

    private Optional<Subject> loginAnew(String user, char[] password, String key, long usersChanged) {
        if (throttle.mustWait(user)) {
            return Optional.empty();
        }
        try {
            LoginContext context =
                    new LoginContext("karaf", new Subject(), callbacks -> answer(callbacks, user, password));
            context.login();
            throttle.succeeded(user);
            remember(
                    key,
                    new Remembered(
                            context.getSubject(), usersChanged, clock.instant().plus(REMEMBERED)));
            return Optional.of(context.getSubject());
        } catch (LoginException e) {
            throttle.failed(user);
            return Optional.empty();
        }
    }

    /** One for each request: those who share a subject wait for each other whenever it is asked who acts. */
    private static Subject own(Subject remembered) {
        return new Subject(
                false,
                remembered.getPrincipals(),
                remembered.getPublicCredentials(),
                remembered.getPrivateCredentials());
    }

    private static void answer(Callback[] callbacks, String user, char[] password) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.clone());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private synchronized Optional<Subject> remembered(String key, long usersChanged) {
        Remembered login = remembered.get(key);
        return login != null
                        && login.usersChanged == usersChanged
                        && clock.instant().isBefore(login.until)
                ? Optional.of(login.subject)
                : Optional.empty();
    }

    private synchronized void remember(String key, Remembered login) {
        remembered.put(key, login);
    }

    private String key(String user, char[] password) {
        byte[] name = (user + "\0" + new String(password)).getBytes(StandardCharsets.UTF_8);
        byte[] salted = new byte[salt.length + name.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(name, 0, salted, salt.length, name.length);
        return Sha256.of(salted);
    }

    private long usersChanged() {
        try {
            BasicFileAttributes now = Files.readAttributes(users, BasicFileAttributes.class);
            return now.lastModifiedTime().toMillis() * 31 + now.size();
        } catch (IOException e) {
            return 0;
        }
    }

    private record Remembered(Subject subject, long usersChanged, Instant until) {}
}
