/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal;

import java.net.URL;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.problem.Problem.Fault;

/** A small kind of definition: amounts that must rise. */
public record Bands(List<Band> bands) {

    public record Band(Money upTo, Period lasts) {}

    private static final String SCHEMA =
            """
            {"type": "object", "required": ["bands"], "additionalProperties": false,
             "properties": {"bands": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/band"}}},
             "$defs": {"band": {"type": "object", "required": ["upTo", "lasts"], "additionalProperties": false,
               "properties": {
                 "upTo": {"type": "string", "pattern": "^[0-9]+[.][0-9]{2}$"},
                 "lasts": {"type": "string"}}}}}
            """;

    public static DefinitionKind<Bands> kind(URL... shipped) {
        return new DefinitionKind<>("bands", Bands.class, SCHEMA, List.of(shipped), Bands::faults);
    }

    public static String file(String name, String region, String version, String validFrom, String... amounts) {
        StringBuilder file = new StringBuilder(
                """
                # decided by the board
                kind: bands
                name: %s
                version: %s
                region: %s
                validFrom: %s
                title: Bands
                source: a test
                content:
                  bands:
                """
                        .formatted(name, version, region, validFrom));
        for (String amount : amounts) {
            file.append("    - upTo: '").append(amount).append("'\n      lasts: P2W\n");
        }
        return file.toString();
    }

    private static List<Fault> faults(Bands content) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 1; i < content.bands().size(); i++) {
            if (content.bands()
                            .get(i)
                            .upTo()
                            .compareTo(content.bands().get(i - 1).upTo())
                    <= 0) {
                faults.add(new Fault(null, "/bands/" + i + "/upTo", "does not rise"));
            }
        }
        return faults;
    }
}
