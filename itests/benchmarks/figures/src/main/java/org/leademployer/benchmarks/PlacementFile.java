/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Files of placements of invented people, four placements each, in no order. */
final class PlacementFile {

    private static final int PLACEMENTS_OF_A_TRAINEE = 4;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final int NUMBERS_OF_A_FILE = 20_000;
    private static final int HOSTS = 50;
    private static final String HEADER = "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,"
            + "Placement Status,Site,WTE,Grade,Funding Kind\n";
    private static final String[] FROM = {"2021-08-01", "2022-08-01", "2023-08-01", "2024-08-01"};
    private static final String[] TO = {"2022-07-31", "2023-07-31", "2024-07-31", "2025-07-31"};

    private PlacementFile() {}

    /** @param number which file: no two have a trainee in common */
    static String csv(int rows, int number) {
        List<Integer> order = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(number));
        StringBuilder csv = new StringBuilder(rows * 130).append(HEADER);
        for (int i : order) {
            int trainee = FIRST_NUMBER + number * NUMBERS_OF_A_FILE + i / PLACEMENTS_OF_A_TRAINEE;
            int year = i % PLACEMENTS_OF_A_TRAINEE;
            String site = host(trainee % HOSTS) + "01";
            csv.append(
                    "Sampledoctor-%d,%d,NTH/%s/300/STR/%05d,%s,%s,InPostStandard,APPROVED,%s,1.00,STR,SECONDARY_CARE\n"
                            .formatted(
                                    trainee,
                                    trainee,
                                    site,
                                    (trainee * 7 + year) % 100_000,
                                    FROM[year],
                                    TO[year],
                                    site));
        }
        return csv.toString();
    }

    static void addHosts(Karaf platform) throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("ODS Code,Name,Kind,Region,Source\n");
        for (int i = 0; i < HOSTS; i++) {
            csv.append(host(i)).append(",Trust ").append(i).append(" of the figures,TRUST,north-east,fictitious\n");
        }
        HttpResponse<String> answer = platform.post("/api/v1/hosts/import", "text/csv", csv.toString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no hosts: " + answer.body());
        }
    }

    private static String host(int number) {
        return "Q" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
