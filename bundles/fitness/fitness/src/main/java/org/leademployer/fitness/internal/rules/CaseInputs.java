/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.ConcernType;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/** Reads a concern as it is handed in. Everything that is wrong is told at once. */
public final class CaseInputs {

    private static final int LONGEST_REFERENCE = 100;

    private CaseInputs() {}

    /** A concern that was read. @param registration null where the trainee's id alone was given */
    public record Read(
            Registration registration,
            String traineeId,
            ConcernType type,
            Concern concern,
            Stage stage,
            boolean severe,
            boolean seriousUntowardIncident,
            ConcernSource source,
            Region region,
            OdsCode happenedAt,
            OdsCode employer,
            LocalDate knownOn,
            String narrative,
            String externalReference) {}

    public static Read read(ConcernInput input, LocalDate today, InputFields fields) {
        Registration registration = registration(input, fields);
        ConcernType type = fields.optional("type", input.type(), InputFields.oneOf(ConcernType.class));
        Concern named = fields.optional("concern", input.concern(), InputFields.oneOf(Concern.class));
        if (blank(input.type()) && blank(input.concern())) {
            fields.fault("concern", "is required, or a type");
        }
        if (type != null && type.concern() != null && named != null && named != type.concern()) {
            fields.fault("concern", "is " + named + ", and the type " + type + " is " + type.concern());
        }
        Concern concern = named == null && type != null ? type.concern() : named;
        Stage stage = Optional.ofNullable(fields.optional("stage", input.stage(), InputFields.oneOf(Stage.class)))
                .orElse(Stage.IN_POST);
        ConcernSource source = fields.required("source", input.source(), InputFields.oneOf(ConcernSource.class));
        OdsCode happenedAt = ofLeadEmployer(source, "happenedAt", input.happenedAt(), fields);
        OdsCode employer = ofLeadEmployer(source, "employer", input.employer(), fields);
        LocalDate known = Optional.ofNullable(fields.optionalDate("knownOn", input.knownOn()))
                .orElse(today);
        if (known.isAfter(today)) {
            fields.fault("knownOn", known + " lies in the future");
        }
        return new Read(
                registration,
                blank(input.traineeId()) ? null : input.traineeId().strip(),
                type,
                concern,
                stage,
                Boolean.TRUE.equals(input.severe()),
                input.seriousUntowardIncident() == null
                        ? type != null && type.seriousUntowardIncident()
                        : input.seriousUntowardIncident(),
                source,
                fields.optional("region", input.region(), Region::new),
                happenedAt,
                employer,
                known,
                fields.required("narrative", input.narrative(), limited(CaseChanges.LONGEST_TEXT)),
                fields.optional("externalReference", input.externalReference(), limited(LONGEST_REFERENCE)));
    }

    /**
     * What a message says otherwise than the one that opened the case: the names of the fields. What it leaves out says nothing, and
     * what was done in the case since does not count.
     */
    public static List<String> differing(ConcernInput input, Read read, Registration registration, FitnessCase before) {
        FitnessCase.Facts facts = before.facts();
        boolean untouched = before.version() == 1;
        Map<String, Boolean> other = new LinkedHashMap<>();
        other.put(
                blank(input.registrationNumber()) ? "traineeId" : "registrationNumber",
                registration != null
                        && !registration.toString().equals(before.subject().registration()));
        other.put("type", read.type() != facts.type());
        other.put("concern", read.concern() != null && read.concern() != facts.concern());
        other.put("stage", read.stage() != facts.stage());
        other.put("severe", untouched && read.severe() != facts.severe());
        other.put(
                "seriousUntowardIncident",
                untouched && read.seriousUntowardIncident() != facts.seriousUntowardIncident());
        other.put("source", read.source() != facts.source());
        other.put("region", !blank(input.region()) && !read.region().equals(facts.region()));
        other.put("happenedAt", !Objects.equals(read.happenedAt(), facts.happenedAt()));
        other.put("employer", !Objects.equals(read.employer(), facts.employer()));
        other.put("knownOn", !blank(input.knownOn()) && !read.knownOn().equals(facts.knownOn()));
        other.put("narrative", !read.narrative().equals(before.narrative()));
        return other.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** FTP-0: the regulator says of which profession somebody is. */
    public static Profession profession(Registration registration) {
        return switch (registration.body()) {
            case GMC -> Profession.DOCTOR;
            case GDC -> Profession.DENTIST;
            case UKPHR -> Profession.PUBLIC_HEALTH;
        };
    }

    private static Registration registration(ConcernInput input, InputFields fields) {
        boolean none = blank(input.registrationBody()) && blank(input.registrationNumber());
        if (none) {
            if (blank(input.traineeId())) {
                fields.fault("registrationNumber", "is required with its body, or the trainee's id");
            }
            return null;
        }
        Registration.Body body = fields.required(
                "registrationBody", input.registrationBody(), InputFields.oneOf(Registration.Body.class));
        return body == null
                ? null
                : fields.required(
                        "registrationNumber", input.registrationNumber(), number -> new Registration(body, number));
    }

    /** The source LET makes site and employer mandatory. */
    private static OdsCode ofLeadEmployer(ConcernSource source, String field, String text, InputFields fields) {
        return source == ConcernSource.LEAD_EMPLOYER
                ? fields.required(field, text, OdsCode::new)
                : fields.optional(field, text, OdsCode::new);
    }

    private static Function<String, String> limited(int most) {
        return text -> {
            if (text.length() > most) {
                throw new IllegalArgumentException("has more than " + most + " characters");
            }
            return text;
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
