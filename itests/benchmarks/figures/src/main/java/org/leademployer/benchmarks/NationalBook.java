/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leademployer.sample.SampleBook;

/**
 * A book of the size of the country: 60,000 invented trainees of five regions, each with a contract, who rotate every
 * six or twelve months over three training years; some less than full time, some at two hosts at once.
 */
final class NationalBook {

    static final int TRAINEES = 60_000;
    static final int CONTRACTS = 5;

    private static final String[] OFFICES = {"NWE", "NTH", "WES", "EMD", "WMD"};
    private static final String[] REGIONS = {"north-west", "north-east", "wessex", "east-midlands", "west-midlands"};
    private static final String[] SPECIALTIES = {"100", "110", "180", "190", "300", "420", "501", "710", "810", "600"};
    private static final String HEADER = "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,"
            + "Placement Status,Site,WTE,Grade,Funding Kind\n";
    private static final int FILE = 3_000;
    private static final int FIRST_NUMBER = 7_000_000;
    private static final LocalDate FROM = LocalDate.of(2022, 4, 1);
    private static final LocalDate TO = LocalDate.of(2023, 3, 31);
    private static final double POUNDS_PER_DAY = (388.00 + 85.00) / 365;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<long[]> stays = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();

    /** Puts hosts, placements, contracts and a candidate in. */
    void addTo(Karaf platform) throws IOException, InterruptedException {
        String hosts = new SampleBook().hosts();
        expect(200, platform.post("/api/v1/hosts/import", "text/csv", hosts));
        hosts.lines()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells[0].length() == 3)
                .forEach(cells -> {
                    sites.add(cells[0] + "01");
                });
        Random random = new Random(60_000);
        for (int first = 0; first < TRAINEES; first += FILE) {
            StringBuilder csv = new StringBuilder(HEADER);
            for (int i = first; i < first + FILE; i++) {
                trainee(csv, i, random);
            }
            expect(200, platform.post("/api/v1/placements/import", "text/csv", csv.toString()));
        }
        for (int i = 0; i < CONTRACTS; i++) {
            String contract = ("{'reference':'NATIONAL-" + i + "','lot':{'title':'Lot','region':'" + REGIONS[i]
                            + "','specialties':[]},'leadEmployer':'"
                            + sites.get(0).substring(0, 3)
                            + "','value':'1000.00','term':{'from':'2021-04-01','to':'2025-03-31'}}")
                    .replace('\'', '"');
            String id = JSON.readTree(expect(201, platform.post("/api/v1/contracts", "application/json", contract)))
                    .get("id")
                    .asText();
            expect(
                    200,
                    platform.post(
                            "/api/v1/contracts/" + id + "/sign", "application/json", "{\"signedOn\":\"2021-03-01\"}"));
        }
        Files.createDirectories(platform.home().resolve("deploy"));
        Files.writeString(
                platform.home().resolve("deploy/org.leademployer.schedule6-wessex-7.0.0.cfg"),
                "region = wessex\nversion = 7.0.0\nvalidFrom = 2021-04-01\nprice.service-fee = 400.00\n");
        long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!platform.get("/api/v1/schedules/6/variants").body().contains("\"7.0.0\"")) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("the candidate is not listed");
            }
            Thread.sleep(100);
        }
    }

    private void trainee(StringBuilder csv, int index, Random random) {
        int wte = random.nextInt(100) < 15 ? 60 : 100;
        LocalDate from = SampleBook.FIRST_DAY;
        while (from.isBefore(SampleBook.LAST_DAY)) {
            LocalDate to = from.plusMonths(random.nextInt(2) == 0 ? 6 : 12).minusDays(1);
            if (to.isAfter(SampleBook.LAST_DAY)) {
                to = SampleBook.LAST_DAY;
            }
            if (wte == 100 && random.nextInt(50) == 0) {
                row(csv, index, from, to, 50, 1, random);
                row(csv, index, from, to, 50, 2, random);
            } else {
                row(csv, index, from, to, wte, 1, random);
            }
            from = to.plusDays(1);
        }
    }

    private void row(StringBuilder csv, int index, LocalDate from, LocalDate to, int wte, int part, Random random) {
        String site = sites.get(random.nextInt(sites.size()));
        int number = FIRST_NUMBER + index;
        csv.append("Sampledoctor-").append(number).append(',').append(number).append(',');
        csv.append(OFFICES[index % OFFICES.length]).append('/').append(site).append('/');
        csv.append(SPECIALTIES[index / OFFICES.length % SPECIALTIES.length])
                .append("/STR/")
                .append("%05d".formatted((index + 40_000 * (part - 1)) % 100_000))
                .append(',');
        csv.append(from)
                .append(',')
                .append(to)
                .append(",InPostStandard,APPROVED,")
                .append(site);
        csv.append(wte == 100 ? ",1.00" : ",0." + wte).append(",STR,SECONDARY_CARE\n");
        stays.add(new long[] {from.toEpochDay(), to.toEpochDay()});
    }

    /** Asks for a simulation over the country, and waits for its end. */
    JsonNode simulate(Karaf platform) throws IOException, InterruptedException {
        String body = ("{'variant':{'region':'wessex','version':'7.0.0'},'region':'national','from':'" + FROM
                        + "','to':'" + TO + "'}")
                .replace('\'', '"');
        String path = "/api/v1/schedules/6/simulations/"
                + JSON.readTree(expect(202, platform.post("/api/v1/schedules/6/simulations", "application/json", body)))
                        .get("id")
                        .asText();
        while (true) {
            JsonNode now = JSON.readTree(expect(200, platform.get(path)));
            switch (now.get("state").asText()) {
                case "DONE" -> {
                    return now;
                }
                case "QUEUED", "RUNNING" -> Thread.sleep(100);
                default -> throw new IllegalStateException("no simulation: " + now);
            }
        }
    }

    /** How long it ran. */
    double seconds(JsonNode done) {
        return Duration.between(
                                Instant.parse(done.get("startedAt").asText()),
                                Instant.parse(done.get("endedAt").asText()))
                        .toNanos()
                / 1e9;
    }

    /** One pass over the same placements in memory: days times price, twice. */
    double plainLoop() {
        long first = FROM.toEpochDay();
        long last = TO.toEpochDay();
        double today = 0;
        double then = 0;
        for (long[] stay : stays) {
            long days = Math.min(last, stay[1]) - Math.max(first, stay[0]) + 1;
            if (days > 0) {
                today += days * POUNDS_PER_DAY;
                then += days * (POUNDS_PER_DAY + 1);
            }
        }
        return then - today;
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
