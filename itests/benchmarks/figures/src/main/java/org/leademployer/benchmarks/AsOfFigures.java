/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import org.leademployer.sample.SampleBook;

/** Reads a contract as it stood on a day: one of 10 changes and one of 1,000, in turn. */
final class AsOfFigures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int WARM_UP = 2_000;
    private static final int READS = 300;
    private static final int ROUNDS = 5;
    private static final LocalDate FIRST = LocalDate.of(2021, 8, 1);
    private static final String WORDS = "{'PERFORMANCE':'none','RISK':'none','FINANCIAL_PERFORMANCE':'none',"
            + "'CONTRACTOR':'none','CHANGE':'none','DOCUMENTATION':'none'}";

    private final Karaf platform;

    AsOfFigures(Karaf platform) {
        this.platform = platform;
    }

    void measure() throws IOException, InterruptedException {
        expect(200, platform.post("/api/v1/hosts/import", "text/csv", new SampleBook().hosts()));
        String few = contract("AS-OF-FEW", "301", FEW);
        String many = contract("AS-OF-MANY", "302", MANY);
        for (int i = 0; i < WARM_UP; i++) {
            read(few, FIRST.plusDays(i % MANY));
            read(many, FIRST.plusDays(i % MANY));
        }
        for (int part : new int[] {0, MANY / 2, MANY - 1}) {
            Series fewMicros = new Series();
            Series manyMicros = new Series();
            LocalDate day = FIRST.plusDays(part);
            for (int round = 0; round < ROUNDS; round++) {
                fewMicros.add(median(few, day));
                manyMicros.add(median(many, day));
            }
            Figures.say(
                    "as of day %d, median in microseconds: %d changes %s, %d changes %s",
                    part, FEW, fewMicros, MANY, manyMicros);
            Figures.say(
                    "as of day %d, %d changes over %d: %.2f (goal 2 or less)",
                    part, MANY, FEW, manyMicros.over(fewMicros));
        }
    }

    /** Each change effective a day after the one before. */
    private String contract(String reference, String specialty, int changes) throws IOException, InterruptedException {
        String id = post(
                        "/api/v1/contracts",
                        201,
                        "{'reference':'" + reference + "','lot':{'title':'Lot','region':'north-west','specialties':['"
                                + specialty + "']},'leadEmployer':'RTD','value':'1000.00',"
                                + "'term':{'from':'2021-08-01','to':'2025-07-31'}}")
                .get("id")
                .asText();
        post("/api/v1/contracts/" + id + "/sign", 200, "{'signedOn':'2021-07-01'}");
        for (int i = 0; i < changes; i++) {
            String change = "/api/v1/contracts/" + id + "/changes";
            int number = post(
                            change,
                            201,
                            "{'title':'Value','reason':'measured','requestedBy':'HEE','raisedOn':'2021-07-02','effectiveFrom':'"
                                    + FIRST.plusDays(i) + "','terms':{'value':'" + (i + 2000) + ".00'}}")
                    .get("number")
                    .asInt();
            String one = change + "/" + number;
            post(one + "/impact", 200, "{'words':" + WORDS + "}", 1);
            post(one + "/agreements", 200, "{'party':'HEE','agreedOn':'2021-07-03','role':'Head'}", 2);
            post(one + "/agreements", 200, "{'party':'LEAD_EMPLOYER','agreedOn':'2021-07-03','role':'Head'}", 3);
            post(one + "/signature", 200, "{'signedOn':'2021-07-04'}", 4);
        }
        return id;
    }

    private double median(String id, LocalDate day) throws IOException, InterruptedException {
        double[] micros = new double[READS];
        for (int i = 0; i < READS; i++) {
            long before = System.nanoTime();
            read(id, day);
            micros[i] = (System.nanoTime() - before) / 1000.0;
        }
        Arrays.sort(micros);
        return micros[READS / 2];
    }

    private void read(String id, LocalDate day) throws IOException, InterruptedException {
        expect(200, platform.get("/api/v1/contracts/" + id + "?asOf=" + day));
    }

    private JsonNode post(String path, int status, String body) throws IOException, InterruptedException {
        return JSON.readTree(expect(status, platform.post(path, "application/json", body.replace('\'', '"'))));
    }

    private JsonNode post(String path, int status, String body, long version) throws IOException, InterruptedException {
        return JSON.readTree(expect(status, platform.post(path, body.replace('\'', '"'), version)));
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
