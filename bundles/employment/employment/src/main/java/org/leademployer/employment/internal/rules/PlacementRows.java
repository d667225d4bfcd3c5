/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.Registration;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.CsvRow;

/** The rows of a placement file in the national upload columns (EMP-5). */
public final class PlacementRows {

    public static final List<String> REQUIRED = List.of(
            "Surname",
            "National Post Number",
            "Date From",
            "Date To",
            "Placement Type",
            "Placement Status",
            "Site",
            "WTE",
            "Grade",
            "Funding Kind");
    public static final List<String> OPTIONAL = List.of("GMC Number", "GDC Number", "UKPHR Number", "NTN");

    private static final Pattern TRAINING_NUMBER = Pattern.compile(
            "(TSD|EMD|EAN|KSS|LDN|NTH|NWE|SWN|OXF|WES|WMD|YHD)/[A-Z0-9.-]{1,20}/[A-Z0-9]{4,10}/(C|CP|D)");
    private static final Map<String, FundingKind> FUNDING_KINDS = fundingKinds();

    private PlacementRows() {}

    /**
     * The rows that are right in themselves; what is wrong with others is noted in the file.
     *
     * @param hosts finds the hosts of sites
     * @param offices finds the node of an office
     */
    public static List<PlacementRow> read(
            CsvFile file,
            Function<Collection<OdsCode>, Map<OdsCode, OdsCode>> hosts,
            Function<String, Optional<Region>> offices) {
        Map<OdsCode, OdsCode> hostOfSite = hosts.apply(sites(file));
        List<PlacementRow> rows = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (CsvRow row : file.rows()) {
            read(row, hostOfSite, offices).ifPresent(read -> {
                Integer first = lines.putIfAbsent(read.identity().key() + " " + read.key(), row.line());
                if (first == null) {
                    rows.add(read);
                } else {
                    row.fault("National Post Number", "the same trainee, post and first day stand in line " + first);
                }
            });
        }
        return rows;
    }

    private static Set<OdsCode> sites(CsvFile file) {
        Set<OdsCode> sites = new HashSet<>();
        for (CsvRow row : file.rows()) {
            try {
                sites.add(new OdsCode(row.text("Site")));
            } catch (IllegalArgumentException notedWithItsRow) {
                continue;
            }
        }
        return sites;
    }

    private static Optional<PlacementRow> read(
            CsvRow row, Map<OdsCode, OdsCode> hostOfSite, Function<String, Optional<Region>> offices) {
        Optional<String> surname = row.required("Surname", text -> limited(text, 100));
        Optional<Identity> identity = identity(row);
        Optional<PostNumber> post = row.required("National Post Number", PostNumber::parse);
        Optional<Region> region = post.flatMap(number -> offices.apply(number.office()));
        if (post.isPresent() && region.isEmpty()) {
            row.fault(
                    "National Post Number", "there is no office '" + post.get().office() + "'");
        }
        var from = row.requiredDate("Date From");
        var to = row.requiredDate("Date To");
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
        Optional<OdsCode> site = row.required("Site", OdsCode::new);
        Optional<OdsCode> host = site.map(hostOfSite::get);
        if (site.isPresent() && host.isEmpty()) {
            row.fault("Site", "'" + site.get() + "' belongs to no known host organisation");
        }
        Optional<Integer> wte = row.required("WTE", PlacementRows::hundredths);
        Optional<String> grade = row.required("Grade", text -> limited(text, 20));
        Optional<FundingKind> funding = row.required("Funding Kind", PlacementRows::fundingKind);
        boolean complete = surname.isPresent()
                && identity.isPresent()
                && region.isPresent()
                && period.isPresent()
                && type.isPresent()
                && approved.isPresent()
                && host.isPresent()
                && wte.isPresent()
                && grade.isPresent()
                && funding.isPresent();
        return complete
                ? Optional.of(new PlacementRow(
                        row,
                        surname.get(),
                        identity.get(),
                        post.get(),
                        period.get(),
                        type.get(),
                        approved.get(),
                        site.get(),
                        host.get(),
                        region.get(),
                        wte.get(),
                        grade.get(),
                        funding.get()))
                : Optional.empty();
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
            int hundredths = new BigDecimal(text).movePointRight(2).intValueExact();
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
