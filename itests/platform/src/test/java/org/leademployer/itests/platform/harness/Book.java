/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Invented people, hosts and contracts. Each test makes its own: no two lots have a specialty in common, so no test sees
 * another's placements.
 */
public final class Book {

    /** Offices that manage posts, by the code in national post numbers. */
    private static final Map<String, String> OFFICES = Map.of(
            "wessex", "WES",
            "east-midlands", "EMD",
            "west-midlands", "WMD",
            "north-west", "NWE",
            "north-east", "NTH");

    private static final String HOSTS_HEADER = "ODS Code,Name,Kind,Region,Source";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> PEOPLE = Collections.synchronizedList(new ArrayList<>());

    private final Http http;

    public Book(Http http) {
        this.http = http;
    }

    /** A lot of one specialty that no other test uses, with a trust of its own. */
    public Lot lot(String region) {
        return new Lot(region, Integer.toString(100 + next()));
    }

    /** A version that no other test uses. */
    public static String version() {
        return "1." + next() + ".0";
    }

    /** Surnames and registration numbers of all the people invented so far. */
    public static List<String> people() {
        return List.copyOf(PEOPLE);
    }

    private static int next() {
        return NUMBER.incrementAndGet();
    }

    /** A region and a specialty, its trusts, and its trainees. */
    public final class Lot {

        private final String region;
        private final String specialty;
        private final String site;

        private Lot(String region, String specialty) {
            this.region = region;
            this.specialty = specialty;
            this.site = anotherSite();
        }

        public String region() {
            return region;
        }

        public String specialty() {
            return specialty;
        }

        /** A site of the lot's first trust; the trust's code is its first three characters. */
        public String site() {
            return site;
        }

        /** A site of one more trust. Codes of later ones come later in the alphabet. */
        public String anotherSite() {
            int number = next();
            String trust = "T" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
            http.postCsv(
                            "hosts/import",
                            HOSTS_HEADER + "\r\n" + trust + ",Trust " + trust + " of the tests,TRUST," + region
                                    + ",fictitious\r\n")
                    .expect(200);
            return trust + "01";
        }

        public String post(String ofSite) {
            return OFFICES.get(region) + "/" + ofSite + "/" + specialty + "/STR/" + "%03d".formatted(next() % 1000);
        }

        /** A whole-time placement of a new trainee, from 1 August to 31 October 2021. */
        public Placements.Row trainee() {
            int number = next();
            String surname = "Testdoctor" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
            String gmcNumber = Integer.toString(8_700_000 + number);
            PEOPLE.add(surname);
            PEOPLE.add(gmcNumber);
            return new Placements.Row(
                    surname,
                    gmcNumber,
                    post(site),
                    "2021-08-01",
                    "2021-10-31",
                    "InPostStandard",
                    site,
                    "1.00",
                    "SECONDARY_CARE");
        }

        public Answer tryImport(Placements.Row... rows) {
            Placements file = new Placements();
            List.of(rows).forEach(file::row);
            return http.postCsv("placements/import", file.csv());
        }

        public Lot imported(Placements.Row... rows) {
            JsonNode report = tryImport(rows).ok();
            if (report.get("quarantined").intValue() > 0) {
                throw new AssertionError("not all rows were taken: " + report);
            }
            return this;
        }

        /** A draft for this lot, from April 2021 for four years. */
        public ContractFile contract() {
            return contract("2021-04-01", "2025-03-31");
        }

        public ContractFile contract(String from, String to) {
            JsonNode draft = tryContract("IT-" + next(), from, to).expect(201).json();
            return new ContractFile(
                    http, draft.get("id").asText(), draft.get("reference").asText());
        }

        /** A draft that may be extended once it is signed. */
        public ContractFile extendable(int months) {
            Map<String, Object> draft = new HashMap<>(draft("IT-" + next(), "2021-04-01", "2025-03-31"));
            draft.put("extensionMonths", months);
            JsonNode made = http.post("contracts", draft).expect(201).json();
            return new ContractFile(
                    http, made.get("id").asText(), made.get("reference").asText());
        }

        public Answer tryContract(String reference, String from, String to) {
            return http.post("contracts", draft(reference, from, to));
        }

        /** What is sent to record a draft. */
        public Map<String, ?> draft(String reference, String from, String to) {
            return Map.of(
                    "reference", reference,
                    "lot", Map.of("title", "Lot of the tests", "region", region, "specialties", List.of(specialty)),
                    "leadEmployer", site.substring(0, 3),
                    "value", "1000.00",
                    "term", Map.of("from", from, "to", to));
        }
    }
}
