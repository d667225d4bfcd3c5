/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class SchemaDeclarationTest {

    @Test
    public void readsTheHeader() {
        for (String header : List.of(
                "name=information_governance;changelog=\"db/information_governance.xml\"",
                "changelog=db/information_governance.xml;name=\"information_governance\"",
                " name = information_governance ; changelog = \"db/information_governance.xml\" ")) {
            assertEquals(
                    new SchemaDeclaration("information_governance", "db/information_governance.xml"),
                    SchemaDeclaration.parse(header));
        }
    }

    @Test
    public void refusesWhatIsNotOne_andShowsHowItIsWritten() {
        for (String header : List.of(
                "",
                "contracts",
                "name=contracts",
                "changelog=\"db/contracts.xml\"",
                "name=contracts;changelog=\"db/contracts.xml\";",
                "name=contracts;changelog=\"db/contracts.xml\",name=other;changelog=\"db/other.xml\"",
                "name=contracts;changelog=\"db/contracts.xml\";name=other",
                "name=contracts;changelog=\"db/contracts.xml\";version=1",
                "name=Contracts;changelog=\"db/contracts.xml\"",
                "name=contracts2;changelog=\"db/contracts.xml\"",
                "name=\"contracts cascade\";changelog=\"db/contracts.xml\"",
                "name=abcdefghijklmnopqrstuvwxyzabcde;changelog=\"db/contracts.xml\"",
                "name=contracts;changelog=\"contracts.xml\"",
                "name=contracts;changelog=\"/db/contracts.xml\"",
                "name=contracts;changelog=\"../db/contracts.xml\"",
                "name=contracts;changelog=\"db/contracts.yaml\"")) {
            IllegalArgumentException refused =
                    assertThrows(header, IllegalArgumentException.class, () -> SchemaDeclaration.parse(header));
            assertTrue(refused.getMessage(), refused.getMessage().contains("Lead-Employer-Schema: name=employment"));
        }
    }
}
