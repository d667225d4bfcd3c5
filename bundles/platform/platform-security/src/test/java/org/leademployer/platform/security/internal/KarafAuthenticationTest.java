/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Against a realm in which jane alone is known. */
public class KarafAuthenticationTest {

    private static final AtomicInteger CHECKED = new AtomicInteger();

    private final KarafAuthentication authentication = new KarafAuthentication();

    @Before
    public void realm() {
        CHECKED.set(0);
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String realm) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            Realm.class.getName(), AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of())
                };
            }
        });
    }

    @After
    public void noRealm() {
        Configuration.setConfiguration(null);
    }

    @Test
    public void x3_aPasswordIsCheckedOnceAndEachRequestHasASubjectOfItsOwn() {
        Subject first = login("right");
        Subject second = login("right");
        assertEquals(1, CHECKED.get());
        assertEquals(Set.of(new UserPrincipal("jane")), first.getPrincipals());
        assertEquals(first.getPrincipals(), second.getPrincipals());
        assertNotSame(first, second);
        first.getPrincipals().clear();
        assertEquals(Set.of(new UserPrincipal("jane")), login("right").getPrincipals());
    }

    @Test
    public void x3_aWrongPasswordIsRefusedWhateverIsRemembered() {
        login("right");
        assertTrue(authentication.login("jane", "wrong".toCharArray()).isEmpty());
        assertEquals(2, CHECKED.get());
    }

    @Test
    public void x3_ofManyRequestsThatComeAtOnceOneIsChecked() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<Subject> caller :
                    callers.invokeAll(Collections.<Callable<Subject>>nCopies(8, () -> login("right")))) {
                assertEquals(Set.of(new UserPrincipal("jane")), caller.get().getPrincipals());
            }
        } finally {
            callers.shutdown();
        }
        assertEquals(1, CHECKED.get());
    }

    private Subject login(String password) {
        return authentication.login("jane", password.toCharArray()).orElseThrow();
    }

    /** Lets in whoever says the right word. */
    public static final class Realm implements LoginModule {

        private Subject subject;
        private CallbackHandler asking;

        @Override
        public void initialize(Subject of, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
            subject = of;
            asking = handler;
        }

        @Override
        public boolean login() throws LoginException {
            CHECKED.incrementAndGet();
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                asking.handle(new Callback[] {password});
            } catch (Exception e) {
                throw new LoginException(e.getMessage());
            }
            if (!"right".equals(new String(password.getPassword()))) {
                throw new FailedLoginException();
            }
            return true;
        }

        @Override
        public boolean commit() {
            return subject.getPrincipals().add(new UserPrincipal("jane"));
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }
}
