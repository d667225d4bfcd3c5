/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.access.User;
import org.leademployer.platform.access.Users;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The users of Karaf's realm as the platform sees them. Beside each grant, {@code finance@north-west}, stands the role
 * alone, {@code finance}: by that the container's access lists open the commands of the console.
 */
@Component(service = Users.class, configurationPid = "org.apache.karaf.jaas")
public final class UsersService implements Users {

    private static final String SUBJECT = "user";
    private static final String CONSOLE = "ssh";
    private static final String GROUP = "_g_:";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    private final Transactions transactions;
    private final AuditLog audit;
    private final Access access;
    private final UsersFile file;
    private final UnaryOperator<String> hash;

    /** Comes with the organisations domain; without it there is no node but the national one to give a role at. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Places places;

    @Activate
    public UsersService(
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference(target = "(name=spring-security-crypto)") EncryptionService hashing,
            Map<String, Object> realm) {
        this(
                transactions,
                audit,
                access,
                new UsersFile(Path.of(System.getProperty("karaf.etc", "etc"))),
                password -> Passwords.hash(hashing, realm, password));
    }

    UsersService(Transactions transactions, AuditLog audit, Access access, UsersFile file, UnaryOperator<String> hash) {
        this.transactions = transactions;
        this.audit = audit;
        this.access = access;
        this.file = file;
        this.hash = hash;
    }

    @Override
    public List<User> list() {
        access.require(Permission.CHANGE_ACCESS, Region.NATIONAL);
        return file.entries().values().stream().map(UsersService::user).toList();
    }

    @Override
    public String add(String name, boolean console) {
        access.require(Permission.CHANGE_ACCESS, Region.NATIONAL);
        String checked = Problems.read("name", name, UsersService::checkedName);
        if (file.entries().containsKey(checked)) {
            throw Problems.conflict("user-exists", "There is such a user", "There is a user '" + checked + "' already.")
                    .withRule("X-3")
                    .withNext("Choose another name, or give that user another password by 'access:renew-password'.")
                    .toException();
        }
        String password = Passwords.random();
        List<String> roles = console ? List.of(CONSOLE) : List.of();
        change(
                Change.created("user.added", SUBJECT, checked, Map.of("console", Boolean.toString(console))),
                () -> file.put(checked, hash.apply(password), roles));
        return password;
    }

    @Override
    public String renewPassword(String name) {
        access.require(Permission.CHANGE_ACCESS, Region.NATIONAL);
        UsersFile.Entry entry = entry(name);
        String password = Passwords.random();
        change(
                Change.created("user.password-renewed", SUBJECT, name, Map.of()),
                () -> file.put(entry.name(), hash.apply(password), file.ownRoles(name)));
        return password;
    }

    @Override
    public void remove(String name) {
        access.require(Permission.CHANGE_ACCESS, Region.NATIONAL);
        UsersFile.Entry entry = entry(name);
        refuseIfLast(entry);
        change(
                new Change("user.removed", SUBJECT, name, Map.of("grants", inWords(entry)), Map.of()),
                () -> file.remove(name));
    }

    @Override
    public User grant(String name, Grant grant) {
        access.require(Permission.CHANGE_ACCESS, grant.node());
        if (!exists(grant.node())) {
            throw Problem.of(
                            "unknown-region",
                            400,
                            "There is no such region",
                            "'" + grant.node() + "' is neither a node of the geography nor that of a known host.")
                    .withRule("ORG-1")
                    .withNext(
                            "'organisation:geography' lists the nodes; the node of a host is ods- and its ODS code, such as"
                                    + " ods-rm3.")
                    .toException();
        }
        UsersFile.Entry entry = entry(name);
        if (user(entry).grants().contains(grant)) {
            return user(entry);
        }
        change(
                new Change(
                        "user.granted",
                        SUBJECT,
                        name,
                        Map.of("grants", inWords(entry)),
                        Map.of("granted", grant.toString())),
                () -> {
                    List<String> roles = new ArrayList<>(file.ownRoles(name));
                    roles.add(grant.toString());
                    if (!roles.contains(grant.role().slug())) {
                        roles.add(grant.role().slug());
                    }
                    file.put(name, entry.hash(), roles);
                });
        return user(entry(name));
    }

    @Override
    public User revoke(String name, Grant grant) {
        access.require(Permission.CHANGE_ACCESS, grant.node());
        UsersFile.Entry entry = entry(name);
        if (!user(entry).grants().contains(grant)) {
            throw Problems.notFound("grant", grant + "' of user '" + name)
                    .withRule("X-3")
                    .withNext("'access:users' lists what everybody holds.")
                    .toException();
        }
        if (grant.equals(Grants.CENTRE)) {
            refuseIfLast(entry);
        }
        change(
                new Change(
                        "user.revoked",
                        SUBJECT,
                        name,
                        Map.of("grants", inWords(entry)),
                        Map.of("revoked", grant.toString())),
                () -> file.put(name, entry.hash(), without(grant, file.ownRoles(name))));
        return user(entry(name));
    }

    private boolean exists(Region node) {
        Places tree = places;
        return node.equals(Region.NATIONAL) || tree != null && tree.isWithin(node, Region.NATIONAL);
    }

    /** The role alone goes with the last grant of it; the first user's group is what made it an administrator. */
    private static List<String> without(Grant grant, List<String> roles) {
        List<String> left = new ArrayList<>(roles);
        left.remove(grant.toString());
        if (grant.equals(Grants.CENTRE)) {
            left.remove(Grants.KARAF_ADMINISTRATOR);
            if (left.removeIf(role -> role.startsWith(GROUP)) && !left.contains(CONSOLE)) {
                left.add(CONSOLE);
            }
        }
        if (Grants.of(left).stream().noneMatch(other -> other.role() == grant.role())) {
            left.remove(grant.role().slug());
        }
        return left;
    }

    private void refuseIfLast(UsersFile.Entry entry) {
        boolean another = file.entries().values().stream()
                .filter(other -> !other.name().equals(entry.name()))
                .anyMatch(other -> user(other).grants().contains(Grants.CENTRE));
        if (!another && user(entry).grants().contains(Grants.CENTRE)) {
            throw Problems.conflict(
                            "last-administrator",
                            "The last administrator",
                            "Nobody else is an administrator of the whole country; nobody could give roles any more.")
                    .withRule("X-3")
                    .withNext("Make somebody else one first: 'access:grant <user> administrator national'.")
                    .toException();
        }
    }

    /** The file is written last, within the transaction of the audit entry: no change of it stands without its entry. */
    private void change(Change change, FileChange fileChange) {
        transactions.run(() -> {
            audit.record(change);
            try {
                fileChange.make();
            } catch (IOException | UncheckedIOException e) {
                throw Problem.of(
                                "users-not-writable",
                                503,
                                "The file of users cannot be written",
                                "Nothing was changed.")
                        .withRule("X-3")
                        .withNext("Look at the rights and the free space of the folder etc/ of the platform.")
                        .toException(e);
            }
        });
    }

    private UsersFile.Entry entry(String name) {
        UsersFile.Entry entry = name == null ? null : file.entries().get(name);
        if (entry == null) {
            throw Problems.notFound("user", name)
                    .withRule("X-3")
                    .withNext("'access:users' lists everybody.")
                    .toException();
        }
        return entry;
    }

    private static User user(UsersFile.Entry entry) {
        return new User(entry.name(), entry.grants(), entry.roles().contains(CONSOLE));
    }

    private static String inWords(UsersFile.Entry entry) {
        return String.join(
                " ", user(entry).grants().stream().map(Grant::toString).toList());
    }

    private static String checkedName(String name) {
        if (!NAME.matcher(name).matches() || name.equals(Actor.PLATFORM.name())) {
            throw new IllegalArgumentException("has 2 to 40 small letters, digits, dots and hyphens, begins with a"
                    + " letter, and is not '" + Actor.PLATFORM.name() + "'");
        }
        return name;
    }

    /** A change of the file. */
    @FunctionalInterface
    private interface FileChange {
        void make() throws IOException;
    }
}
