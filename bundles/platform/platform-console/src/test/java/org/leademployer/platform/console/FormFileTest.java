/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class FormFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    public record Order(Region region, LocalDate on, List<Line> lines) {}

    public record Line(String what, Money price) {}

    @Test
    public void yamlAndJsonAreReadAlike() throws IOException {
        Order expected =
                new Order(new Region("north"), LocalDate.of(2026, 1, 5), List.of(new Line("a", Money.parse("388.00"))));

        assertEquals(
                expected,
                FormFile.read(
                        file("region: north\non: 2026-01-05\nlines:\n  - {what: a, price: 388.00}\n"), Order.class));
        assertEquals(
                expected,
                FormFile.read(
                        file("{\"region\": \"north\", \"on\": \"2026-01-05\","
                                + " \"lines\": [{\"what\": \"a\", \"price\": \"388.00\"}]}"),
                        Order.class));
    }

    @Test
    public void whatIsWrongIsNamedByLineAndField() throws IOException {
        Problem.Fault price = fault("region: north\nlines:\n  - {what: a, price: 1.005}\n");
        assertEquals("lines.[0].price", price.field());
        assertEquals(Integer.valueOf(3), price.line());
        assertEquals("where", fault("where: north\n").field());
        assertTrue(
                fault("where: north\n").reason(),
                fault("where: north\n").reason().contains("known are lines, on"));
        assertEquals("on", fault("on: tomorrow\n").field());
        assertEquals("file", fault("region: north\nregion: south\n").field());
    }

    @Test
    public void whatIsNoYamlIsNotRepeated() throws IOException {
        String path = file("secret: [unclosed\n");
        Problem refused = assertThrows(ProblemException.class, () -> FormFile.read(path, Order.class))
                .problem();
        assertFalse(refused.lines().toString(), refused.lines().toString().contains("unclosed"));
    }

    @Test
    public void aFileThatIsNotThereIsTooLongOrEmptyIsRefused() throws IOException {
        assertEquals("cannot be read", refusedFault(folder.getRoot() + "/none"));
        assertEquals("is longer than 1048576 bytes", refusedFault(file("#".repeat(1_048_577))));
        assertThrows(ProblemException.class, () -> FormFile.read(file(""), Order.class));
    }

    private Problem.Fault fault(String text) throws IOException {
        String path = file(text);
        return assertThrows(ProblemException.class, () -> FormFile.read(path, Order.class))
                .problem()
                .faults()
                .get(0);
    }

    private static String refusedFault(String path) {
        return assertThrows(ProblemException.class, () -> FormFile.read(path, Order.class))
                .problem()
                .faults()
                .get(0)
                .reason();
    }

    private String file(String text) throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, text);
        return file.toString();
    }
}
