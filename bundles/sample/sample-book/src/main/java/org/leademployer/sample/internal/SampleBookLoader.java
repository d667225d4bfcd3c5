/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.sample.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.employment.Employment;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.sample.SampleBook;
import org.leademployer.sample.SampleRegion;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the sample book through the same imports that a partner uses, once: what is there already stays as it is. Its
 * contracts pin the regions' own schedules where they have some, and are signed and started once those are deployed; afterwards the platform is ready
 * whether or not they still are.
 */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {HealthCheck.NAME + "=sample book", HealthCheck.TAGS + "=readiness"})
public final class SampleBookLoader implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SampleBookLoader.class);
    private static final Period TERM = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2026, 7, 31));
    /** Of a contract without trainees in the book, whose end is still to come. */
    private static final Period LATER = new Period(LocalDate.of(2023, 8, 1), LocalDate.of(2028, 7, 31));

    private static final List<String> SCHEDULES = List.of("6", "8", "10");
    /** Without these the charges of a region would not be its own. */
    private static final Set<String> OWN = Set.of("6 north-west", "6 north-east");

    private static final int LOOKS_BEFORE_TELLING = 50;

    private final Organisations organisations;
    private final Employment employment;
    private final Contracts contracts;
    private final Variants variants;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "lead-employer-sample-book");
        made.setDaemon(true);
        return made;
    });
    private volatile String state = "loading";

    @Activate
    public SampleBookLoader(
            @Reference Organisations organisations,
            @Reference Employment employment,
            @Reference Contracts contracts,
            @Reference Variants variants) {
        this.organisations = organisations;
        this.employment = employment;
        this.contracts = contracts;
        this.variants = variants;
        thread.execute(this::load);
    }

    @Deactivate
    void deactivate() {
        thread.shutdownNow();
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        switch (state) {
            case "loading" -> log.temporarilyUnavailable("is being loaded");
            case "loaded" -> log.info("loaded");
            default -> log.critical("{}", state);
        }
        return new Result(log);
    }

    private void load() {
        try {
            if (contracts.find("NE-LE-2021").filter(SampleBookLoader::isSigned).isEmpty()) {
                SampleBook book = new SampleBook();
                say("hosts", organisations.importHosts(stream(book.hosts())));
                for (SampleRegion region : SampleRegion.values()) {
                    say(region.slug(), employment.importPlacements(stream(book.placements(region))));
                }
                contract(
                        "NW-LE-2021",
                        "North West, all specialties",
                        "north-west",
                        Set.of(),
                        "RBN",
                        "13580000.00",
                        TERM);
                contract(
                        "LDN-LE-2021",
                        "London, general practice and public health",
                        "london-and-south-east",
                        Set.of("600", "903"),
                        "RBN",
                        "3492000.00",
                        TERM);
                contract(
                        "WM-LE-2023",
                        "West Midlands, all specialties",
                        "west-midlands",
                        Set.of(),
                        "RBN",
                        "9700000.00",
                        LATER);
                contract(
                        "NE-LE-2021", "North East, all specialties", "north-east", Set.of(), "RTF", "4850000.00", TERM);
            }
            state = "loaded";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The sample book could not be loaded", e);
            state = "failed: " + e.getMessage();
        }
    }

    private void startIfNothingIsMissing(Contract contract) {
        if (contract.state() != Contract.State.SIGNED) {
            return;
        }
        List<Gap> gaps = contracts.gaps(contract.id());
        if (gaps.isEmpty()) {
            contracts.start(contract.id(), contract.term().from());
        } else {
            LOG.info("Sample contract {} is signed and not started: {}", contract.reference(), gaps);
        }
    }

    /**
     * Looks until a variant is deployed, the region's own where one ships: files in deploy/ are read in their own time.
     */
    private VariantId variant(String schedule, Region region, LocalDate day) throws InterruptedException {
        state = "loading";
        boolean own = OWN.contains(schedule + " " + region);
        for (int look = 0; ; look++) {
            Optional<VariantId> found = variants.newest(schedule, region, day)
                    .map(DeployedVariant::id)
                    .filter(id -> !own || id.region().equals(region));
            if (found.isPresent()) {
                return found.get();
            }
            if (look == LOOKS_BEFORE_TELLING) {
                state = "waits for a schedule " + schedule + " of " + region + " in deploy/";
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void say(String what, ImportReport report) {
        if (report.quarantined() > 0) {
            throw new IllegalStateException(
                    report.quarantined() + " rows of " + what + " lie in quarantine: see placement:quarantine");
        }
        LOG.info("Sample book, {}: {} rows, {} new", what, report.rows(), report.created());
    }

    private void contract(
            String reference,
            String title,
            String region,
            Set<String> specialties,
            String leadEmployer,
            String value,
            Period term)
            throws InterruptedException {
        Contract contract = contracts
                .find(reference)
                .orElseGet(() -> contracts.create(new NewContract(
                        reference,
                        new Lot(title, new Region(region), specialties),
                        new OdsCode(leadEmployer),
                        Vehicle.NHS_TERMS_FOR_SERVICES,
                        Money.parse(value),
                        term,
                        24)));
        LocalDate signed = term.from().minusDays(32);
        contracts.complete(
                contract.id(),
                new MinimumRecord(
                        "Sample senior contract owner",
                        "Sample contract owner",
                        "Sample commercial contract manager",
                        "Sample finance contact of HEE",
                        "Sample finance contact of the lead employer",
                        MinimumRecord.Tier.GOLD,
                        reference + "-RISK",
                        signed,
                        "NOT_APPLICABLE"));
        contracts.populate(contract.id(), 5);
        contracts.defer(contract.id(), 7, term.from().plusMonths(3).minusDays(1), "Completed during mobilisation");
        if (!isSigned(contract)) {
            for (String schedule : SCHEDULES) {
                contracts.pin(contract.id(), variant(schedule, new Region(region), term.from()));
            }
            contracts.sign(contract.id(), signed);
        }
        startIfNothingIsMissing(contracts.require(contract.id()));
    }

    private static boolean isSigned(Contract contract) {
        return contract.state() != Contract.State.DRAFT;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
