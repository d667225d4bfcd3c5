/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Hosts and placements as the CSV files that a partner would send. The same on every machine: the seed is fixed.
 *
 * <p>Every person is invented and plainly so: nobody is called {@code Sampledoctor-9000001}, and the registration numbers
 * are taken from a range of our own choice. Trainees rotate on 1 August and 1 February over the training years 2021/22 to
 * 2023/24; some work less than full time, some share their time between two hosts, some are on leave or out of programme.
 */
public final class SampleBook {

    /** Of the three training years: from 1 August 2021 to 31 July 2024. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 8, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2024, 7, 31);

    private static final long SEED = 20210801L;
    private static final String HEADER = "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,"
            + "Placement Status,Site,WTE,Grade,Funding Kind\n";
    private static final String[] SECONDARY_SPECIALTIES = {"100", "110", "180", "190", "300", "420", "501", "710", "810"
    };

    private final Map<String, List<String[]>> hostsByRegion = new HashMap<>();
    private final String hosts;

    public SampleBook() {
        hosts = resource("hosts.csv");
        hosts.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            hostsByRegion.computeIfAbsent(cells[3], none -> new ArrayList<>()).add(cells);
        });
    }

    /** The hosts of all regions, with their sources. */
    public String hosts() {
        return hosts;
    }

    /** The placements of a region. */
    public String placements(SampleRegion region) {
        Random random = new Random(SEED + region.ordinal());
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < region.trainees(); i++) {
            trainee(csv, region, i, random);
        }
        return csv.toString();
    }

    private void trainee(StringBuilder csv, SampleRegion region, int index, Random random) {
        int number = region.firstNumber() + index;
        Path path = region == SampleRegion.LONDON ? Path.inLondon(index, random) : Path.of(index, random);
        int wte = random.nextInt(100) < 15 ? 60 + 20 * random.nextInt(2) : 100;
        LocalDate from = FIRST_DAY;
        while (from.isBefore(LAST_DAY)) {
            int months = path == Path.GENERAL_PRACTICE || random.nextInt(4) == 0 ? 6 : 12;
            LocalDate to = from.plusMonths(months).minusDays(1);
            if (to.isAfter(LAST_DAY)) {
                to = LAST_DAY;
            }
            String type = attendance(random);
            if (path == Path.SECONDARY_CARE && wte == 100 && random.nextInt(50) == 0) {
                row(csv, region, number, path, from, to, type, host(region, path, random), 50, 1);
                row(csv, region, number, path, from, to, type, host(region, path, random), 50, 2);
            } else {
                row(csv, region, number, path, from, to, type, host(region, path, random), wte, 1);
            }
            from = to.plusDays(1);
        }
    }

    private static String attendance(Random random) {
        int share = random.nextInt(100);
        if (share < 2) {
            return "ParentalLeave";
        }
        if (share < 3) {
            return "SickLeave";
        }
        return share < 5 ? "OOPR" : "InPostStandard";
    }

    private String host(SampleRegion region, Path path, Random random) {
        List<String[]> fitting = hostsByRegion.get(region.slug()).stream()
                .filter(host -> host[2].equals(path.hostKind))
                .toList();
        if (fitting.isEmpty()) {
            fitting = hostsByRegion.get(region.slug()).stream()
                    .filter(host -> host[2].equals("TRUST"))
                    .toList();
        }
        return fitting.get(random.nextInt(fitting.size()))[0];
    }

    private static void row(
            StringBuilder csv,
            SampleRegion region,
            int number,
            Path path,
            LocalDate from,
            LocalDate to,
            String type,
            String host,
            int wte,
            int part) {
        String site = host.length() == 3 ? host + "01" : host;
        String specialty =
                path.specialty == null ? SECONDARY_SPECIALTIES[number % SECONDARY_SPECIALTIES.length] : path.specialty;
        csv.append("Sampledoctor-").append(number).append(',');
        csv.append(number).append(',');
        csv.append(region.office())
                .append('/')
                .append(site)
                .append('/')
                .append(specialty)
                .append("/STR/");
        csv.append("%05d".formatted((number + 40_000 * (part - 1)) % 100_000)).append(',');
        csv.append(from)
                .append(',')
                .append(to)
                .append(',')
                .append(type)
                .append(",APPROVED,")
                .append(site)
                .append(',');
        csv.append(wte == 100 ? "1.00" : "0." + wte)
                .append(",STR,")
                .append(path.name())
                .append('\n');
    }

    private static String resource(String name) {
        try (InputStream stream = SampleBook.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which road the posts of a trainee are funded, and where they are. Named as the files name them. */
    private enum Path {
        SECONDARY_CARE("TRUST", null),
        GENERAL_PRACTICE("GP_PRACTICE", "600"),
        PUBLIC_HEALTH("PUBLIC_HEALTH_BODY", "903"),
        PALLIATIVE_MEDICINE("HOSPICE", "315"),
        SPORT_AND_EXERCISE_MEDICINE("TRUST", "325");

        private final String hostKind;
        private final String specialty;

        Path(String hostKind, String specialty) {
            this.hostKind = hostKind;
            this.specialty = specialty;
        }

        static Path inLondon(int index, Random random) {
            return (index < 20 ? index % 2 : random.nextInt(100) / 85) == 0 ? GENERAL_PRACTICE : PUBLIC_HEALTH;
        }

        static Path of(int index, Random random) {
            if (index < 20) {
                return values()[index % values().length];
            }
            int share = random.nextInt(1000);
            if (share < 700) {
                return SECONDARY_CARE;
            }
            if (share < 950) {
                return GENERAL_PRACTICE;
            }
            if (share < 980) {
                return PUBLIC_HEALTH;
            }
            return share < 994 ? PALLIATIVE_MEDICINE : SPORT_AND_EXERCISE_MEDICINE;
        }
    }
}
