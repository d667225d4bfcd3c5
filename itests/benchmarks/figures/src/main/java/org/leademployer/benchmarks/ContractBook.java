/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.leademployer.sample.SampleBook;

/**
 * Contracts of one region, signed and with most of their record, and somebody who may read and change those and no
 * others.
 *
 * @param ids of the contracts
 * @param user a contract manager of the region
 */
record ContractBook(List<String> ids, String user, String password) {

    private static final int CONTRACTS = 8 * Load.THREADS;
    private static final String USER = "clerk";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Puts them into a platform that runs. */
    static ContractBook addTo(Karaf platform) throws IOException, InterruptedException {
        expect(200, platform.post("/api/v1/hosts/import", "text/csv", new SampleBook().hosts()));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CONTRACTS; i++) {
            // Each for specialties of its own: posts are covered by one contract only.
            String contract = "{'reference':'NW-" + i + "','lot':{'title':'Lot " + i
                    + "','region':'north-west','specialties':['" + (300 + i)
                    + "']},'leadEmployer':'RTD','value':'1000.00','term':{'from':'2021-08-01','to':'2025-07-31'}}";
            String id = JSON.readTree(expect(201, post(platform, "", contract)))
                    .get("id")
                    .asText();
            expect(200, post(platform, "/" + id + "/sign", "{'signedOn':'2021-07-01'}"));
            ids.add(id);
        }
        String added =
                platform.console("access:add-user " + USER, "access:grant " + USER + " contract-manager north-west");
        String password = added.lines()
                .filter(line -> line.startsWith("password"))
                .findFirst()
                .map(line -> line.substring("password".length()).strip())
                .orElseThrow(() -> new IllegalStateException("no user: " + added));
        return new ContractBook(List.copyOf(ids), USER, password);
    }

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> post(Karaf platform, String path, String body)
            throws IOException, InterruptedException {
        return platform.post("/api/v1/contracts" + path, "application/json", body.replace('\'', '"'));
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
