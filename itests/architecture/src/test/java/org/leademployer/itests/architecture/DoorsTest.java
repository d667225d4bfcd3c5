/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import org.apache.karaf.shell.api.action.Command;
import org.junit.Test;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.web.RestResource;

/** Every way in names the permission that it asks for, and the container's access lists say the same. */
public class DoorsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.leademployer");

    /** Where the access lists lie. */
    private static final Path LISTS = Path.of(System.getProperty("access.lists"));

    @Test
    public void x3_everyCommandNamesItsPermission() {
        List<String> without = commands()
                .filter(command -> !command.isAnnotatedWith(Permitted.class))
                .map(JavaClass::getName)
                .toList();
        assertTrue(commands().count() > 25);
        assertEquals(List.of(), without);
    }

    @Test
    public void x3_everyRestMethodNamesItsPermission() {
        List<String> without = new ArrayList<>();
        List<JavaMethod> methods = OURS.stream()
                .filter(type -> type.isAssignableTo(RestResource.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(DoorsTest::answersRequests)
                .toList();
        for (JavaMethod method : methods) {
            if (!method.isAnnotatedWith(Permitted.class) && !method.getOwner().isAnnotatedWith(Permitted.class)) {
                without.add(method.getFullName());
            }
        }
        assertTrue(methods.size() > 20);
        assertEquals(List.of(), without);
    }

    /** What a method that changes something asks for must not be taken over from a class that reads. */
    @Test
    public void x3_whatChangesSomethingNamesAPermissionOfItsOwn() {
        List<String> without = OURS.stream()
                .filter(type -> type.isAssignableTo(RestResource.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> answers(method, "POST", "PUT", "PATCH", "DELETE"))
                .filter(method -> !method.isAnnotatedWith(Permitted.class))
                .map(JavaMethod::getFullName)
                .toList();
        assertEquals(List.of(), without);
    }

    /** The lists as they should be lie in {@code target/access-lists} afterwards. */
    @Test
    public void x3_theAccessListsOfTheConsoleSayTheSame() throws IOException {
        Map<String, Map<String, Permission>> byScope = new TreeMap<>();
        commands().forEach(type -> {
            Command command = type.getAnnotationOfType(Command.class);
            byScope.computeIfAbsent(command.scope(), any -> new TreeMap<>())
                    .put(
                            command.name(),
                            type.getAnnotationOfType(Permitted.class).value());
        });
        Path expected = Files.createDirectories(Path.of("target/access-lists"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Map<String, Permission>> scope : byScope.entrySet()) {
            String file = "org.apache.karaf.command.acl." + scope.getKey() + ".cfg";
            String list = list(scope.getKey(), scope.getValue());
            Files.writeString(expected.resolve(file), list);
            Path shipped = LISTS.resolve(file);
            if (!Files.exists(shipped) || !Files.readString(shipped).equals(list)) {
                wrong.add(file);
            }
        }
        assertEquals("lists that differ from what the commands say", List.of(), wrong);
    }

    /** What runs at every login is open to whoever may log in, or each login begins with an error. */
    @Test
    public void x3_everyRoleMayRunTheScriptOfTheConsole() throws IOException {
        Map<String, List<String>> open = new TreeMap<>();
        for (String line : Files.readAllLines(LISTS.resolve("org.apache.karaf.command.acl.shell.cfg"))) {
            String[] parts = line.split(" = ", 2);
            if (parts.length == 2) {
                open.put(parts[0], List.of(parts[1].split(", ")));
            }
        }
        List<String> used = Files.readAllLines(LISTS.resolve("shell.init.script")).stream()
                .map(String::strip)
                .filter(line -> line.matches("[a-z]+ .*") && !line.matches("[a-z]+ = .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertTrue(used.toString(), used.containsAll(List.of("if", "setopt", "unsetopt")));
        for (String command :
                Stream.concat(used.stream(), Stream.of("complete")).toList()) {
            for (Role role : Role.values()) {
                assertTrue(
                        command + " for " + role,
                        open.getOrDefault(command, List.of()).contains(role.slug()));
            }
        }
    }

    private static String list(String scope, Map<String, Permission> commands) {
        StringBuilder list = new StringBuilder("# Who may use the commands " + scope
                + ":*. A command that stands in no such file is open to admin alone.\n");
        commands.forEach((name, permission) -> list.append(name)
                .append(" = ")
                .append(Stream.concat(
                                Stream.of("admin"),
                                Arrays.stream(Role.values())
                                        .filter(role -> role.permissions().contains(permission))
                                        .map(Role::slug))
                        .collect(Collectors.joining(", ")))
                .append('\n'));
        return list.toString();
    }

    private static Stream<JavaClass> commands() {
        return OURS.stream().filter(type -> type.isAnnotatedWith(Command.class));
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean answers(JavaMethod method, String... verbs) {
        return method.getAnnotations().stream().anyMatch(annotation -> Arrays.asList(verbs)
                .contains(annotation.getRawType().getSimpleName()));
    }
}
