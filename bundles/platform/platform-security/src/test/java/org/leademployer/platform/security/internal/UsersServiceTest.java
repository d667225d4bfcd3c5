/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.access.User;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;

public class UsersServiceTest {

    private static final Grant FINANCE = new Grant(Role.FINANCE, new Region("north-west"));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Change> changes = new ArrayList<>();
    private Path file;
    private UsersService users;

    @Before
    public void before() throws IOException {
        file = folder.getRoot().toPath().resolve("users.properties");
        Files.writeString(file, "# Keep me\nadmin = hash,_g_:admingroup\n_g_\\:admingroup = group,admin,manager,ssh\n");
        users = new UsersService(
                new DirectTransactions(),
                new RecordingAudit(),
                (permission, node) -> true,
                new UsersFile(folder.getRoot().toPath()),
                password -> "{" + password.length() + "}");
        users.places = (node, ancestor) -> !node.slug().equals("atlantis");
    }

    @Test
    public void x3_aUserIsAddedWithoutRolesAndWithARandomPassword() throws IOException {
        String password = users.add("jane.r-2", true);
        assertEquals(24, password.length());
        assertNotEquals(password, users.add("john", false));
        assertEquals("admin:[administrator@national] jane.r-2:[] john:[]", inWords());
        String text = Files.readString(file);
        assertTrue(text.startsWith("# Keep me\nadmin = hash,_g_:admingroup\n"));
        assertFalse("the password itself", text.contains(password));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("user.added", changes.get(0).action());
        assertFalse(changes.toString().contains(password));
    }

    @Test
    public void x3_namesAreChecked() {
        for (String bad :
                new String[] {"", "J", "Jane", "1jane", "ja ne", "jane,admin", "a=b", "platform", "_g_:x", "x\ny"}) {
            assertProblem("invalid-input", () -> users.add(bad, false));
        }
        assertProblem("user-exists", () -> users.add("admin", false));
        assertProblem("not-found", () -> users.grant("jane", FINANCE));
        assertProblem("not-found", () -> users.remove("_g_:admingroup"));
    }

    @Test
    public void x3_rolesAreGivenAndTaken() throws IOException {
        users.add("jane", false);
        users.grant("jane", FINANCE);
        users.grant("jane", FINANCE);
        User jane = users.grant("jane", new Grant(Role.FINANCE, new Region("london")));
        assertEquals("[finance@london, finance@north-west]", jane.grants().toString());
        assertTrue(
                Files.readString(file),
                Files.readString(file).contains("jane = {24},finance@north-west,finance,finance@london"));
        users.revoke("jane", FINANCE);
        assertTrue(
                "the role alone stays with the other grant",
                Files.readString(file).contains("jane = {24},finance,finance@london"));
        assertEquals(
                "[]",
                users.revoke("jane", new Grant(Role.FINANCE, new Region("london")))
                        .grants()
                        .toString());
        assertTrue(Files.readString(file).contains("jane = {24}\n"));
        assertProblem("not-found", () -> users.revoke("jane", FINANCE));
        assertProblem("unknown-region", () -> users.grant("jane", new Grant(Role.FINANCE, new Region("atlantis"))));
        assertEquals(
                List.of("user.added", "user.granted", "user.granted", "user.revoked", "user.revoked"),
                changes.stream().map(Change::action).toList());
    }

    @Test
    public void x3_anotherPasswordLeavesTheRoles() throws IOException {
        users.add("jane", true);
        users.grant("jane", FINANCE);
        assertEquals(24, users.renewPassword("jane").length());
        assertTrue(Files.readString(file).contains("jane = {24},ssh,finance@north-west,finance"));
        users.renewPassword("admin");
        assertTrue(Files.readString(file).contains("admin = {24},_g_:admingroup"));
    }

    @Test
    public void x3_theLastAdministratorStays() {
        assertProblem("last-administrator", () -> users.remove("admin"));
        assertProblem("last-administrator", () -> users.revoke("admin", Grants.CENTRE));
        users.add("jane", true);
        users.grant("jane", new Grant(Role.ADMINISTRATOR, new Region("london")));
        assertProblem("last-administrator", () -> users.remove("admin"));
        users.grant("jane", Grants.CENTRE);
        assertEquals("[]", users.revoke("admin", Grants.CENTRE).grants().toString());
        users.remove("admin");
        assertEquals(
                "jane:[administrator@national, administrator@london]".length(),
                inWords().length());
    }

    @Test
    public void x3_aFileThatCannotBeWrittenIsSaidSo() throws IOException {
        users.add("jane", false);
        Files.createDirectory(file.resolveSibling("users.properties.new"));
        Files.writeString(file.resolveSibling("users.properties.new").resolve("in-the-way"), "");
        assertProblem("users-not-writable", () -> users.grant("jane", FINANCE));
        assertEquals("admin:[administrator@national] jane:[]", inWords());
    }

    private String inWords() {
        return String.join(
                " ",
                users.list().stream()
                        .map(user -> user.name() + ":" + user.grants())
                        .toList());
    }

    private static void assertProblem(String code, Runnable work) {
        assertEquals(
                code, assertThrows(ProblemException.class, work::run).problem().code());
    }

    private final class RecordingAudit implements AuditLog {
        @Override
        public void record(Change change) {
            changes.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class DirectTransactions implements Transactions {
        @Override
        public <T> T call(Work<T> work) {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void afterCompletion(Consumer<Boolean> action) {
            action.accept(true);
        }

        @Override
        public <T> T tryOut(Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isDatabaseShared() {
            return false;
        }

        @Override
        public EntityManager entityManager(EntityManagerFactory unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }
    }
}
