/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.contracts.ContractSchedule;

/**
 * The schedules of the national template, in order: what they are called, and by which road each is completed (CON-3).
 *
 * @param entries schedules 1 to 10
 */
public record ScheduleTemplate(List<Entry> entries) {

    private static final String HEADER = "number,title,completion,source";

    /** By which road a schedule is completed. */
    public enum Completion {
        /** Loaded with the template. */
        PRE_LOADED,
        /** Populated by the procuring manager, after award where reason and due date are given. */
        BY_HAND,
        /** Pinned to a variant. */
        BY_VARIANT
    }

    /**
     * One schedule.
     *
     * @param number from 1
     * @param title its title
     * @param completion by which road it is completed
     * @param source where this is written
     */
    public record Entry(int number, String title, Completion completion, String source) {}

    public ScheduleTemplate {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                throw new IllegalArgumentException("schedule " + (i + 1) + " is not in its place");
            }
        }
    }

    /** That of the national template contract. */
    public static ScheduleTemplate national() {
        try (InputStream stream = ScheduleTemplate.class.getResourceAsStream("schedules.csv")) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the lines of a CSV file with the columns number, title, completion, source; no value has a comma in it.
     *
     * @throws IllegalArgumentException when a line is not of that form
     */
    static ScheduleTemplate parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("the schedules of the template begin with the line " + HEADER);
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values.length != 4) {
                throw new IllegalArgumentException("'" + line + "' has not four values");
            }
            entries.add(new Entry(Integer.parseInt(values[0]), values[1], Completion.valueOf(values[2]), values[3]));
        }
        return new ScheduleTemplate(entries);
    }

    /** The schedules of a new draft: those of the template are loaded at once. */
    public List<ContractSchedule> ofDraft() {
        return entries.stream()
                .map(entry -> new ContractSchedule(
                        entry.number(),
                        entry.title(),
                        entry.completion() == Completion.PRE_LOADED
                                ? ContractSchedule.Status.LOADED
                                : ContractSchedule.Status.OUTSTANDING,
                        null,
                        null,
                        null))
                .toList();
    }

    /** The numbers of the schedules completed by that road. */
    public List<Integer> numbers(Completion completion) {
        return entries.stream()
                .filter(entry -> entry.completion() == completion)
                .map(Entry::number)
                .toList();
    }

    /** False also for a number that there is not. */
    public boolean isCompleted(int schedule, Completion completion) {
        return schedule >= 1
                && schedule <= entries.size()
                && entries.get(schedule - 1).completion() == completion;
    }

    public String title(int schedule) {
        return entries.get(schedule - 1).title();
    }
}
