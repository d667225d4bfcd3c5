/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.table.ShellTable;
import org.leademployer.platform.Printable;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command of the console. Every command prints a table or, with {@code --json}, the same as JSON for scripts.
 *
 * <p>A refusal is thrown as {@link org.leademployer.platform.problem.ProblemException}: the console prints its text, the
 * same as in REST, and the command ends with an error status.
 *
 * <p>Every command bears {@link Permitted}.
 */
public abstract class ConsoleCommand implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommand.class);

    @Option(name = "--json", description = "Print JSON, for scripts")
    private boolean json;

    @Reference
    private Access access;

    /** Does what the command is for. */
    protected abstract Answer answer() throws Exception;

    @Override
    public final Object execute() throws Exception {
        Answer answer;
        try {
            requirePermission();
            answer = answer();
        } catch (RuntimeException e) {
            if (!(e instanceof ProblemException)) {
                // The container's own log of failed commands is off: it holds every refusal, with a stack trace.
                LOG.error("Command {} failed", getClass().getSimpleName(), e);
            }
            throw e;
        }
        PrintStream out = System.out;
        if (json) {
            out.println(Printable.text(answer.toJson()));
        } else if (answer instanceof Table table) {
            print(table, out);
        } else if (answer instanceof Details details) {
            print(details, out);
        } else if (answer instanceof Message message) {
            out.println(Printable.text(message.text()));
        }
        if (answer instanceof Details details && details.failure() != null) {
            throw details.failure().toException();
        }
        return null;
    }

    /** The container's access list hides a command by the role of the login; this asks what the user holds now. */
    private void requirePermission() {
        Permitted permitted = getClass().getAnnotation(Permitted.class);
        if (permitted == null) {
            throw Problem.of(
                            "not-allowed",
                            403,
                            "Not allowed",
                            "This command names no permission, and is closed to everybody.")
                    .withRule("X-3")
                    .withNext("Tell the author of the command.")
                    .toException();
        }
        access.requireAnywhere(permitted.value());
    }

    private static void print(Table table, PrintStream out) {
        ShellTable shell = new ShellTable().emptyTableText("(none)");
        table.columns().forEach(shell::column);
        table.rows().forEach(row -> shell.addRow()
                .addContent(row.stream().map(ConsoleCommand::text).toArray()));
        shell.print(out);
    }

    private static void print(Details details, PrintStream out) {
        int width = details.values().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        details.values().forEach((name, value) -> {
            if (value instanceof Collection<?> items) {
                out.printf(Locale.ROOT, "%-" + width + "s  %s%n", name, items.isEmpty() ? "(none)" : "");
                items.forEach(item -> out.println("  - " + text(item)));
            } else {
                out.printf(Locale.ROOT, "%-" + width + "s  %s%n", name, text(value));
            }
        });
    }

    /** What came from outside must not steer the terminal of whoever reads it. */
    private static String text(Object value) {
        return value == null ? "" : Printable.line(value.toString());
    }
}
