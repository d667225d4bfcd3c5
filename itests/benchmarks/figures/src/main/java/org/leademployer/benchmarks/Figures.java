/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.internal.PortfolioDepth;
import org.leademployer.deadlines.internal.DeadlineDepth;
import org.leademployer.fitness.internal.CaseReadCost;
import org.leademployer.fitness.internal.RouteCost;
import org.leademployer.platform.audit.internal.AuditDepth;
import org.leademployer.procurement.internal.RankingCost;
import org.leademployer.schedules.internal.VariantCost;

/** Measures the platform and prints ratios. Nothing here passes or fails: figures are for reading. */
public final class Figures {

    private static final List<String> ALL = List.of(
            "boot",
            "swap",
            "charges",
            "simulation",
            "import",
            "get",
            "write",
            "variants",
            "peer",
            "asof",
            "deadlines",
            "portfolio",
            "audit",
            "audit-verify",
            "ranking",
            "route",
            "case-access");
    private static final int ROUNDS = 5;
    private static final int HEAP_ROUNDS = 3;
    private static final int FEW_ROWS = 6_000;
    private static final int MANY_ROWS = 60_000;
    private static final int MANY_ENTRIES = 1_000_000;
    private static final int AUDIT_WARM_UPS = 100;
    private static final int AUDIT_ROUNDS = 301;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work = Path.of("itests/benchmarks/figures/target/work").toAbsolutePath();
    private final Path ours = tarball(Path.of("distribution/target"), "lead-employer-platform-");

    private Figures() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        // Before the first figure that opens a database in this process.
        AuditDepth.configure();
        List<String> wanted = arguments.length == 0 ? ALL : Arrays.asList(arguments);
        Figures figures = new Figures();
        for (String figure : wanted) {
            switch (figure) {
                case "boot" -> figures.boot();
                case "swap" -> figures.swap();
                case "charges" -> figures.charges();
                case "simulation" -> figures.simulation();
                case "import" -> {
                    figures.importRate();
                    figures.importHeap();
                }
                case "get" -> figures.http().get(built("hello", "hello-"));
                case "write" -> figures.http().write(built("writes", "writes-"));
                case "variants" -> figures.variants();
                case "asof" -> figures.asOf();
                case "deadlines" -> figures.deadlines();
                case "portfolio" -> figures.portfolio();
                case "audit" -> figures.audit();
                case "audit-verify" -> figures.auditVerify();
                case "peer" -> figures.http().peer(built("peer", "peer-"));
                case "ranking" -> figures.ranking();
                case "route" -> figures.route();
                case "case-access" -> figures.caseAccess();
                default -> throw new IllegalArgumentException("there is no figure '" + figure + "'");
            }
        }
    }

    /** A contract as it stood on a day, after many changes against after few; over HTTP, one client. */
    private void asOf() throws Exception {
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181)) {
            platform.start("/system/health", 200);
            new AsOfFigures(platform).measure();
        }
    }

    private HttpFigures http() {
        return new HttpFigures(work, ours);
    }

    private static Path built(String module, String prefix) throws IOException {
        return tarball(Path.of("itests/benchmarks").resolve(module).resolve("target"), prefix);
    }

    /** P7: a pinned variant is resolved and called, by how many are deployed. */
    private void variants() throws Exception {
        VariantCost cost = new VariantCost(List.of(1, 10, 50, 200));
        cost.measure();
        for (VariantCost.OfNumber one : cost.costs()) {
            say(
                    "P7 resolve and call, %d variants, nanoseconds: %.0f (goal 1,000 or less)",
                    one.deployed(), one.nanos());
        }
        VariantCost.OfNumber few = cost.costs().get(0);
        VariantCost.OfNumber many = cost.costs().get(cost.costs().size() - 1);
        say(
                "P7 resolve and call, %d over %d variants: %.2f",
                many.deployed(), few.deployed(), many.nanos() / few.nanos());
        say("P7 a calculation of one call, the change of threads with it, nanoseconds: %.0f", cost.withThread());
        double get = http().getAlone();
        say(
                "P7 resolve and call, part of a GET of %.0f microseconds: %.2f %% (goal 1 or less)",
                get, many.nanos() / (get * 1000) * 100);
    }

    /** P11: the deepest page of 100,000 deadlines against the first, and against the first of 10,000. */
    private void deadlines() throws Exception {
        double few;
        try (DeadlineDepth depth = new DeadlineDepth(10_000)) {
            few = depth.firstAndAfter(depth.deepest())[0];
        }
        try (DeadlineDepth depth = new DeadlineDepth(100_000)) {
            double[] micros = depth.firstAndAfter(depth.deepest());
            say("P11 first page of 10,000 deadlines, microseconds: %.0f", few);
            say("P11 first page of 100,000 deadlines, microseconds: %.0f", micros[0]);
            say("P11 deepest page of 100,000 deadlines, microseconds: %.0f", micros[1]);
            say("P11 deepest page of 100,000 over the first: %.2f (goal 1.5 or less)", micros[1] / micros[0]);
            say("P11 deepest page of 100,000 over the first of 10,000: %.2f (goal 1.5 or less)", micros[1] / few);
        }
    }

    /** P11: the deepest page of a portfolio of 10,000 contracts against the first, and against the first of 1,000. */
    private void portfolio() throws Exception {
        double few;
        try (PortfolioDepth depth = new PortfolioDepth(1_000)) {
            few = depth.firstAndAfter(depth.deepest())[0];
        }
        try (PortfolioDepth depth = new PortfolioDepth(10_000)) {
            double[] micros = depth.firstAndAfter(depth.deepest());
            say("P11 first page of a portfolio of 1,000 contracts, microseconds: %.0f", few);
            say("P11 first page of a portfolio of 10,000 contracts, microseconds: %.0f", micros[0]);
            say("P11 deepest page of a portfolio of 10,000 contracts, microseconds: %.0f", micros[1]);
            say("P11 deepest page of 10,000 contracts over the first: %.2f (goal 1.5 or less)", micros[1] / micros[0]);
            say(
                    "P11 deepest page of 10,000 contracts over the first of 1,000: %.2f (goal 1.5 or less)",
                    micros[1] / few);
            say("summary of a portfolio of 10,000 contracts, milliseconds: %.0f", depth.summary());
        }
    }

    /** P11: the deepest page of 1,000,000 entries of the audit log against the first, and against the first of 10,000. */
    private void audit() throws Exception {
        Series few = new Series();
        Series first = new Series();
        Series deep = new Series();
        Series firstOfOne = new Series();
        Series deepOfOne = new Series();
        try (AuditDepth small = new AuditDepth(emptied("audit-few"), 10_000);
                AuditDepth large = new AuditDepth(emptied("audit-many"), MANY_ENTRIES)) {
            for (int round = -AUDIT_WARM_UPS; round < AUDIT_ROUNDS; round++) {
                double[] micros = {
                    small.first(),
                    large.first(),
                    large.deepest(),
                    large.firstOfOne(round + AUDIT_WARM_UPS),
                    large.deepestOfOne(round + AUDIT_WARM_UPS)
                };
                if (round >= 0) {
                    few.add(micros[0]);
                    first.add(micros[1]);
                    deep.add(micros[2]);
                    firstOfOne.add(micros[3]);
                    deepOfOne.add(micros[4]);
                }
            }
        }
        say("P11 first page of 10,000 audit entries, microseconds: %s", few);
        say("P11 first page of 1,000,000 audit entries, microseconds: %s", first);
        say("P11 deepest page of 1,000,000 audit entries, microseconds: %s", deep);
        say("P11 first page of one thing's entries among 1,000,000, microseconds: %s", firstOfOne);
        say("P11 deepest page of one thing's entries among 1,000,000, microseconds: %s", deepOfOne);
        say("P11 deepest page of 1,000,000 audit entries over the first: %.2f (goal 1.5 or less)", deep.over(first));
        say(
                "P11 first page of 1,000,000 audit entries over the first of 10,000: %.2f (goal 1.5 or less)",
                first.over(few));
        say(
                "P11 deepest page of 1,000,000 audit entries over the first of 10,000: %.2f (goal 1.5 or less)",
                deep.over(few));
        say(
                "P11 deepest page of one thing's entries over its first: %.2f (goal 1.5 or less)",
                deepOfOne.over(firstOfOne));
    }

    /** P12: a verification of 1,000,000 entries and their seals against reading and hashing the same rows. */
    private void auditVerify() throws Exception {
        Series verification = new Series();
        Series scan = new Series();
        Series ofEntries = new Series();
        try (AuditDepth audit = new AuditDepth(emptied("audit-verify"), MANY_ENTRIES)) {
            for (int round = -1; round < ROUNDS; round++) {
                double verified = audit.verification();
                double entries = audit.scanOfEntries();
                double seals = audit.scanOfSeals();
                if (round >= 0) {
                    verification.add(verified);
                    ofEntries.add(entries);
                    scan.add(entries + seals);
                }
            }
        }
        say("P12 verification of 1,000,000 audit entries, seconds: %s", verification);
        say("P12 scan and SHA-256 of their rows and those of their seals, seconds: %s", scan);
        say("P12 scan and SHA-256 of their rows alone, seconds: %s", ofEntries);
        say("P12 verification over scan and SHA-256 of the rows: %.2f (goal 1.5 or less)", verification.over(scan));
        say("P12 verification over scan and SHA-256 of the entries alone: %.2f", verification.over(ofEntries));
    }

    /** A folder of that name in which nothing is. */
    private Path emptied(String name) throws IOException {
        Path folder = work.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        return folder;
    }

    /** 20 bids, 40 questions and 9 members ranked anew from what is stored. */
    private void ranking() throws Exception {
        Path folder = work.resolve("ranking");
        Files.createDirectories(folder);
        Series milliseconds = new Series();
        new RankingCost(20, 40, 9).measure(folder, 50).forEach(milliseconds::add);
        say("ranking of 20 bids x 40 questions x 9 members from what is stored, milliseconds: %s", milliseconds);
        say("ranking, over the goal of 50 milliseconds: %.2f (goal 1 or less)", milliseconds.median() / 50);
    }

    /** A concern routed in the process, every cell of the table in turn. */
    private void route() {
        try (RouteCost cost = new RouteCost()) {
            Series byTable = new Series();
            cost.byTable(50).forEach(byTable::add);
            say("a concern routed by the nation's table, microseconds: %s", byTable);
            say("a concern routed, over the goal of 50 microseconds: %.2f (goal 1 or less)", byTable.median() / 50);
            Series byRules = new Series();
            cost.byRules(50).forEach(byRules::add);
            say("a concern routed by a bundle's rules, the change of threads with it, microseconds: %s", byRules);
        }
    }

    /** Who may see what of a case, as a part of reading it. */
    private void caseAccess() throws Exception {
        Path folder = work.resolve("case-access");
        Files.createDirectories(folder);
        try (CaseReadCost cost = new CaseReadCost(folder)) {
            CaseReadCost.Costs costs = cost.measure(50, 100);
            Series whole = new Series();
            costs.whole().forEach(whole::add);
            Series policy = new Series();
            costs.policy().forEach(policy::add);
            say("a case read from what is stored, microseconds: %s", whole);
            say("who may see what of it, microseconds: %s", policy);
            say("who may see what, over the whole read: %.3f (goal 0.1 or less)", policy.median() / whole.median());
        }
    }

    /** P5 and P8: ours and a bare Karaf with the same third-party features, in turn. */
    private void boot() throws IOException, InterruptedException {
        Series coldOurs = new Series();
        Series coldBare = new Series();
        Series warmOurs = new Series();
        Series warmBare = new Series();
        Series memoryOurs = new Series();
        Series memoryBare = new Series();
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181);
                Karaf karaf = Karaf.unpack(built("bare-karaf", "bare-karaf-"), work.resolve("bare"), 18281)) {
            // The first start of ours makes the database; it is no measure of a start.
            platform.start("/system/health", 200);
            platform.stop();
            for (int round = 0; round < ROUNDS; round++) {
                karaf.forgetCache();
                coldBare.add(karaf.start("/", 404));
                karaf.stop();
                platform.forgetCache();
                coldOurs.add(platform.start("/system/health", 200));
                platform.stop();
                warmBare.add(karaf.start("/", 404));
                memoryBare.add(karaf.residentMebibytes());
                karaf.stop();
                warmOurs.add(platform.start("/system/health", 200));
                memoryOurs.add(platform.residentMebibytes());
                platform.stop();
            }
        }
        say("P5 cold boot to ready, seconds: ours %s, bare Karaf %s", coldOurs, coldBare);
        say("P5 cold boot, ours over bare: %.2f (goal 1.5 or less)", coldOurs.over(coldBare));
        say("P5 warm boot to ready, seconds: ours %s, bare Karaf %s", warmOurs, warmBare);
        say("P5 warm boot, ours over bare: %.2f (goal 1.25 or less)", warmOurs.over(warmBare));
        say("P8 resident memory, MiB: ours %s, bare Karaf %s", memoryOurs, memoryBare);
        say("P8 resident memory, ours over bare: %.2f (goal 1.5 or less)", memoryOurs.over(memoryBare));
    }

    /** P6: from a file's arrival until the platform lists the variant, against the polling interval of a second. */
    private void swap() throws IOException, InterruptedException {
        Series figures = new Series();
        Series rules = new Series();
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181)) {
            platform.start("/system/health", 200);
            Path deploy = platform.home().resolve("deploy");
            Files.createDirectories(deploy);
            for (int round = 1; round <= 10; round++) {
                String version = "1.0." + round;
                Path part = work.resolve("part.cfg");
                Files.writeString(part, "region = wessex\nversion = " + version + "\nvalidFrom = 2021-04-01\n");
                figures.add(untilListed(
                        platform,
                        part,
                        deploy.resolve("org.leademployer.schedule6-wessex-" + version + ".cfg"),
                        version));
            }
            Path jar = tarball(Path.of("bundles/variants/north-west-schedule-6/target"), "north-west-schedule-6-");
            for (int round = 1; round <= 10; round++) {
                String version = "1.7." + round;
                Path part = work.resolve("part.jar");
                VersionedBundle.write(jar, part, version);
                rules.add(untilListed(
                        platform, part, deploy.resolve("north-west-schedule-6-" + version + ".jar"), version));
            }
        }
        say("P6 figures file until listed, seconds: %s", figures);
        say("P6 figures file, over the polling interval of 1 s: %.2f (goal 3 or less)", figures.median());
        say("P6 rules bundle until listed, seconds: %s", rules);
        say("P6 rules bundle, over the polling interval of 1 s: %.2f (goal 3 or less)", rules.median());
    }

    private static double untilListed(Karaf platform, Path part, Path target, String version)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        while (!platform.get("/api/v1/schedules/6/variants").body().contains("\"" + version + "\"")) {
            if (System.nanoTime() - began > 30_000_000_000L) {
                throw new IllegalStateException(target.getFileName() + " is not listed after 30 seconds");
            }
            Thread.sleep(10);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** The charges of the North West for a year over HTTP, against a plain loop over the same placements. */
    private void charges() throws Exception {
        Series first = new Series();
        Series again = new Series();
        Series loop = new Series();
        PlainLoop plain = new PlainLoop();
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181)) {
            SampleSetting.addTo(platform);
            platform.start("/system/health", 200);
            for (int year = 0; year < 3; year++) {
                for (int round = 0; round < 6; round++) {
                    // A period that begins a day later is another calculation, and is kept anew.
                    String from = "20%02d-08-%02d".formatted(21 + year, round + 1);
                    String to = "20%02d-07-31".formatted(22 + year);
                    String path = "/api/v1/contracts/NW-LE-2021/charges?from=" + from + "&to=" + to;
                    first.add(seconds(() -> total(platform.get(path))));
                    again.add(seconds(() -> total(platform.get(path))));
                    loop.add(seconds(() -> plain.total(from, to)));
                }
            }
        }
        say("charges of %d trainees for a year, seconds: first time %s, again %s", plain.trainees(), first, again);
        say("plain loop over the same placements in memory, seconds: %.5f (median)", loop.median());
        say("charges, first time (calculated and kept), over the plain loop: %.0f", first.over(loop));
        say("charges, asked again, over the plain loop: %.0f", again.over(loop));
    }

    /** P13: a variant over a national book of 60,000 trainees and 12 months, in a heap of 512 MiB. */
    private void simulation() throws Exception {
        NationalBook book = new NationalBook();
        Series wall = new Series();
        Series processor = new Series();
        Series loop = new Series();
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181)) {
            platform.limitHeap("512m");
            platform.start("/system/health", 200);
            book.addTo(platform);
            for (int round = 0; round < 3 * ROUNDS; round++) {
                double before = platform.processorSeconds();
                JsonNode done = book.simulate(platform);
                double used = platform.processorSeconds() - before;
                double lasted = book.seconds(done);
                if (done.get("basis").get("today").size() != NationalBook.CONTRACTS
                        || done.get("done").get("entries").asInt() != NationalBook.TRAINEES) {
                    throw new IllegalStateException("not the whole book: " + done);
                }
                if (round >= ROUNDS) {
                    // The first rounds warm up; they are no measure of what a platform does all year.
                    wall.add(lasted);
                    processor.add(used);
                    loop.add(seconds(book::plainLoop));
                }
            }
            say("P13 resident memory afterwards: %.0f MiB (heap of 512)", platform.residentMebibytes());
        }
        double months = NationalBook.TRAINEES * 12.0;
        int cores = Math.min(2, Runtime.getRuntime().availableProcessors());
        say("P13 simulation of %d trainees, 12 months, seconds: %s", NationalBook.TRAINEES, wall);
        say("P13 processor seconds, all of the platform: %s", processor);
        say(
                "P13 trainee-months per second: %.0f; per core of %d: %.0f; per processor second: %.0f (goal 500,000)",
                months / wall.median(), cores, months / wall.median() / cores, months / processor.median());
        say("P13 simulation over a plain loop in memory: %.0f", wall.over(loop));
    }

    /** P4: a file of placements over HTTP, against the bare parser and the bare database in this process. */
    private void importRate() throws Exception {
        Series platformRate = new Series();
        Series rawRate = new Series();
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181);
                RawImport raw = new RawImport(work.resolve("raw"))) {
            platform.start("/system/health", 200);
            PlacementFile.addHosts(platform);
            for (int round = 0; round < ROUNDS + 2; round++) {
                String csv = PlacementFile.csv(MANY_ROWS, round);
                double ofPlatform = MANY_ROWS / seconds(() -> taken(platform, csv, MANY_ROWS));
                double ofRaw = MANY_ROWS / seconds(() -> raw.take(csv));
                // The first two of each are warm-up.
                if (round >= 2) {
                    platformRate.add(ofPlatform);
                    rawRate.add(ofRaw);
                }
            }
        }
        say(
                "P4 import of %d rows, rows per second: ours %s, parse and raw addBatch %s",
                MANY_ROWS, platformRate, rawRate);
        say("P4 import, ours over raw: %.2f (goal 0.5 or more)", platformRate.over(rawRate));
    }

    /** P4: the peak of the heap by the size of the file. */
    private void importHeap() throws Exception {
        try (Karaf platform = Karaf.unpack(ours, work.resolve("ours"), 18181)) {
            GarbageLog log = new GarbageLog(work.resolve("gc.log"));
            platform.with("-Xmx512m " + log.option());
            platform.start("/system/health", 200);
            PlacementFile.addHosts(platform);
            // So that the database's own cache is full before either is measured.
            taken(platform, PlacementFile.csv(MANY_ROWS, 0), MANY_ROWS);
            taken(platform, PlacementFile.csv(FEW_ROWS, 1), FEW_ROWS);
            double few = 0;
            double many = 0;
            for (int round = 2; round < 2 + 2 * HEAP_ROUNDS; round += 2) {
                few = Math.max(few, peak(platform, log, FEW_ROWS, round));
                many = Math.max(many, peak(platform, log, MANY_ROWS, round + 1));
            }
            say(
                    "P4 peak heap after collection, MiB: %.0f with %d rows, %.0f with %d rows",
                    few, FEW_ROWS, many, MANY_ROWS);
            say("P4 peak heap, %d rows over %d: %.2f (goal 1.2 or less)", MANY_ROWS, FEW_ROWS, many / few);
        }
    }

    /** The largest heap after any full collection, which are made one after the other while a file is imported. */
    private static double peak(Karaf platform, GarbageLog log, int rows, int round) throws Exception {
        String csv = PlacementFile.csv(rows, round);
        platform.collect();
        log.forget();
        AtomicBoolean done = new AtomicBoolean();
        Thread collecting = new Thread(() -> {
            try {
                while (!done.get()) {
                    platform.collect();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        collecting.start();
        taken(platform, csv, rows);
        done.set(true);
        collecting.join();
        return log.largestAfterFullCollection();
    }

    private static JsonNode taken(Karaf platform, String csv, int rows) throws IOException, InterruptedException {
        HttpResponse<String> answer = platform.post("/api/v1/placements/import", "text/csv", csv);
        JsonNode report = JSON.readTree(answer.body());
        if (answer.statusCode() != 200 || report.path("created").asInt() != rows) {
            throw new IllegalStateException("not imported: " + answer.body());
        }
        return report;
    }

    private static String total(HttpResponse<String> answer) throws IOException {
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() != 200 || !json.hasNonNull("total")) {
            throw new IllegalStateException("no charges: " + answer.body());
        }
        return json.get("total").asText();
    }

    private static double seconds(Measured measured) throws Exception {
        long began = System.nanoTime();
        measured.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private interface Measured {
        Object run() throws Exception;
    }

    private static Path tarball(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.toString().matches(".*\\.(tar\\.gz|jar)"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing built in " + folder))
                    .toAbsolutePath();
        }
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
