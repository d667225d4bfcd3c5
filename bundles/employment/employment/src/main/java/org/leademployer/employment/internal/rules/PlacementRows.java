/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.Registration;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvRow;

/** Rows in the national upload columns of placements (EMP-5). */
public final class PlacementRows {

    /** Columns that a file may leave out: of the registrations and the training number one is needed in each row. */
    public static final List<String> OPTIONAL = titles(column -> isOptional(column));

    public static final List<String> REQUIRED = titles(column -> !isOptional(column));

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST_SHARE = 10;

    private static final Pattern TRAINING_NUMBER = Pattern.compile(
            "(TSD|EMD|EAN|KSS|LDN|NTH|NWE|SWN|OXF|WES|WMD|YHD)/[A-Z0-9.-]{1,20}/[A-Z0-9]{4,10}/(C|CP|D)");
    private static final Map<String, FundingKind> FUNDING_KINDS = fundingKinds();

    private PlacementRows() {}

    /**
     * Reads a row; what is wrong with it is noted in it.
     *
     * @param hosts finds the host of a site; null where there is none
     * @param offices finds the node of an office, where the submitter may submit placements of it
     */
    public static ReadRow read(
            CsvRow row, Function<OdsCode, OdsCode> hosts, Function<String, Optional<Region>> offices) {
        if (row.faults().stream().anyMatch(fault -> fault.field() == null)) {
            // Its cells may stand under the wrong columns: reading them would only mislead.
            return new ReadRow(row, Optional.empty(), null, null);
        }
        if (!row.text(CsvRow.SURPLUS).isEmpty()) {
            row.fault(CsvRow.SURPLUS, "stands beyond the header; put every cell under its column, and empty this one");
        }
        Optional<String> surname = row.required("Surname", text -> limited(text, 100));
        Optional<Identity> identity = identity(row);
        Optional<PostNumber> post = row.required("National Post Number", PostNumber::parse);
        Optional<Region> region = post.flatMap(number -> offices.apply(number.office()));
        if (post.isPresent() && region.isEmpty()) {
            // Not more: whether another office has posts is nobody's business who may not submit for it.
            row.fault(
                    "National Post Number",
                    "there is no office '" + post.get().office() + "', or its posts are not yours to submit");
        }
        Optional<LocalDate> from = day(row, "Date From");
        Optional<LocalDate> to = day(row, "Date To");
        Optional<Period> period = Optional.empty();
        if (from.isPresent() && to.isPresent()) {
            if (to.get().isBefore(from.get())) {
                row.fault("Date To", to.get() + " lies before Date From, " + from.get());
            } else {
                period = Optional.of(new Period(from.get(), to.get()));
            }
        }
        Optional<PlacementType> type = row.required("Placement Type", PlacementRows::type);
        Optional<Boolean> approved = row.required("Placement Status", PlacementRows::approved);
        Optional<OdsCode> site = row.required("Site", PlacementRows::odsCode);
        Optional<OdsCode> host = site.map(hosts);
        if (site.isPresent() && host.isEmpty()) {
            row.fault("Site", "'" + site.get() + "' belongs to no known host organisation");
        }
        Optional<Integer> wte = row.required("WTE", PlacementRows::hundredths);
        Optional<String> grade = row.required("Grade", text -> limited(text, 20));
        Optional<FundingKind> funding = row.required("Funding Kind", PlacementRows::fundingKind);
        Optional<String> niNumber = row.optional("NI Number", NiNumber::parse);
        String key = identity.isPresent() && post.isPresent() && from.isPresent()
                ? ReadRow.key(identity.get().key(), post.get().text() + " " + from.get())
                : null;
        Optional<PlacementRow> placement = row.faults().isEmpty()
                ? Optional.of(new PlacementRow(
                        row,
                        surname.orElseThrow(),
                        identity.orElseThrow(),
                        niNumber.orElse(null),
                        post.orElseThrow(),
                        period.orElseThrow(),
                        type.orElseThrow(),
                        approved.orElseThrow(),
                        site.orElseThrow(),
                        host.orElseThrow(),
                        region.orElseThrow(),
                        wte.orElseThrow(),
                        grade.orElseThrow(),
                        funding.orElseThrow()))
                : Optional.empty();
        return new ReadRow(row, placement, region.orElse(null), key);
    }

    /**
     * Notes where rows have trainee, post and first day in common and say different things: nobody can tell which is right,
     * so none is. Returns those that are right in themselves and stay so.
     */
    public static List<PlacementRow> unambiguous(List<ReadRow> rows) {
        Map<String, List<ReadRow>> byKey = new LinkedHashMap<>();
        rows.stream().filter(row -> row.key() != null).forEach(row -> byKey.computeIfAbsent(
                        row.key(), none -> new ArrayList<>(1))
                .add(row));
        byKey.values().stream().filter(same -> differ(same)).forEach(same -> {
            for (ReadRow row : same) {
                ReadRow other = row == same.get(0) ? same.get(1) : same.get(0);
                row.row()
                        .fault(
                                "National Post Number",
                                "the same trainee, post and first day stand in line "
                                        + other.row().line() + ", and not with the same contents");
            }
        });
        return rows.stream()
                .filter(row -> row.row().faults().isEmpty())
                .flatMap(row -> row.placement().stream())
                .toList();
    }

    private static boolean differ(List<ReadRow> rows) {
        return rows.size() > 1
                && rows.stream()
                                .map(row -> RowDigest.of(row.row().cells()))
                                .distinct()
                                .count()
                        > 1;
    }

    /** The text by which rows of one trainee are brought together, before anything of them is read. */
    public static String rawIdentity(CsvRow row) {
        for (Registration.Body body : Registration.Body.values()) {
            String number = row.text(body + " Number");
            if (!number.isEmpty()) {
                return body + " " + number;
            }
        }
        return row.text("NTN");
    }

    /** The site of a row, where it has the form of one. */
    public static Optional<OdsCode> site(CsvRow row) {
        try {
            return Optional.of(new OdsCode(row.text("Site")));
        } catch (IllegalArgumentException notedWhenTheRowIsRead) {
            return Optional.empty();
        }
    }

    private static boolean isOptional(PlacementColumn column) {
        return switch (column) {
            case GMC_NUMBER, GDC_NUMBER, UKPHR_NUMBER, TRAINING_NUMBER, NI_NUMBER -> true;
            default -> false;
        };
    }

    private static List<String> titles(Predicate<PlacementColumn> wanted) {
        return Arrays.stream(PlacementColumn.values())
                .filter(wanted)
                .map(PlacementColumn::title)
                .toList();
    }

    private static Optional<LocalDate> day(CsvRow row, String column) {
        return row.requiredDate(column).filter(day -> {
            boolean usual = day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
            if (!usual) {
                row.fault(column, "lies outside the years " + EARLIEST_YEAR + " to " + LATEST_YEAR);
            }
            return usual;
        });
    }

    /** Does not repeat the text, which may be anything where columns have slipped. */
    private static OdsCode odsCode(String text) {
        try {
            return new OdsCode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not an ODS code, such as RTD01 or P12345", e);
        }
    }

    /** A registration is wanted; dentists and public-health trainees have another body, newcomers a training number. */
    private static Optional<Identity> identity(CsvRow row) {
        List<Registration> registrations = new ArrayList<>();
        boolean given = false;
        for (Registration.Body body : Registration.Body.values()) {
            String column = body + " Number";
            given |= !row.text(column).isEmpty();
            row.optional(column, text -> new Registration(body, text)).ifPresent(registrations::add);
        }
        given |= !row.text("NTN").isEmpty();
        Optional<String> trainingNumber = row.optional("NTN", PlacementRows::trainingNumber);
        if (registrations.size() > 1) {
            row.fault("GMC Number", "a trainee is registered with one body; more than one is given");
            return Optional.empty();
        }
        if (registrations.isEmpty() && trainingNumber.isEmpty()) {
            if (!given) {
                row.fault("GMC Number", "is required, or GDC Number, UKPHR Number or NTN in its place");
            }
            return Optional.empty();
        }
        return Optional.of(
                new Identity(registrations.isEmpty() ? null : registrations.get(0), trainingNumber.orElse(null)));
    }

    private static String trainingNumber(String text) {
        if (!TRAINING_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a national training number parent/specialties/number/suffix");
        }
        return text;
    }

    private static PlacementType type(String text) {
        return Arrays.stream(PlacementType.values())
                .filter(type -> type.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + Arrays.stream(PlacementType.values())
                                .map(PlacementType::code)
                                .toList()));
    }

    private static boolean approved(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "APPROVED" -> true;
            case "DRAFT" -> false;
            default -> throw new IllegalArgumentException("is neither APPROVED nor DRAFT");
        };
    }

    private static int hundredths(String text) {
        try {
            int hundredths = new BigDecimal(limited(text, LONGEST_SHARE))
                    .movePointRight(2)
                    .intValueExact();
            if (hundredths >= 1 && hundredths <= 100) {
                return hundredths;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("is not a share between 0.01 and 1.00 with two decimals", e);
        }
        throw new IllegalArgumentException("is not a share between 0.01 and 1.00 with two decimals");
    }

    private static FundingKind fundingKind(String text) {
        FundingKind kind = FUNDING_KINDS.get(plain(text));
        if (kind == null) {
            throw new IllegalArgumentException("is none of " + Arrays.toString(FundingKind.values()));
        }
        return kind;
    }

    private static Map<String, FundingKind> fundingKinds() {
        Map<String, FundingKind> kinds = new HashMap<>();
        for (FundingKind kind : FundingKind.values()) {
            kinds.put(plain(kind.name()), kind);
        }
        kinds.put("gp", FundingKind.GENERAL_PRACTICE);
        kinds.put("sportsandexercisemedicine", FundingKind.SPORT_AND_EXERCISE_MEDICINE);
        return Map.copyOf(kinds);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static String limited(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("is longer than " + longest + " characters");
        }
        return text;
    }
}
