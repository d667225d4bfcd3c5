/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * What a request costs, against something else on the same processors: clients, ours and theirs take turns of some seconds,
 * so that whatever else the machine does meets both.
 */
final class HttpFigures {

    static final String HEAP = "512m";

    private static final int PORT = 18181;
    /** By number and not by time: on a busy machine the compiler of the virtual machine is as late as everything else. */
    private static final int WARM_UP_READS = 80_000;

    private static final int WARM_UP_WRITES = 20_000;

    private static final int ROUNDS = 7;
    private static final Duration TURN = Duration.ofSeconds(3);

    private final Path work;
    private final Path tarball;

    HttpFigures(Path work, Path tarball) {
        this.work = work;
        this.tarball = tarball;
    }

    /** P1: a contract by its id, logged in, scoped, with its entity tag, against a hello of CXF in the same container. */
    void get(Path hello) throws Exception {
        try (Karaf platform = unpacked()) {
            Path deploy = Files.createDirectories(platform.home().resolve("deploy"));
            Files.copy(hello, deploy.resolve(hello.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            ContractBook book = filled(platform);
            platform.start("/system/health", 200);
            platform.await("/bare/hello", 200);
            byte[] greeting = Wire.request("GET", "/bare/hello", "", null);
            Turns turns = new Turns(WARM_UP_READS);
            try (ContractClients clients = clients(platform.httpPort(), book);
                    Wires wires = new Wires(PORT)) {
                turns.take(
                        steps(clients::read),
                        steps(thread -> wires.get(thread).exchange(greeting).expect(200)),
                        platform::processorSeconds,
                        platform::processorSeconds);
            }
            turns.say("P1 GET of a contract", "bare CXF hello", "(goal 0.5 or more)", "(goal 3 or less)");
        }
    }

    /**
     * P2: a change of a contract with its audit entry, against JDBC commits of the same rows, both in the platform's process;
     * and for comparison the same change over HTTP.
     */
    void write(Path writes) throws Exception {
        try (Karaf platform = unpacked()) {
            Path deploy = Files.createDirectories(platform.home().resolve("deploy"));
            Files.copy(writes, deploy.resolve(writes.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            ContractBook book = filled(platform);
            platform.start("/system/health", 200);
            platform.await("/bare-writes", 405);
            Turns turns = new Turns(WARM_UP_WRITES);
            turns.take(
                    time -> inside(platform, book, "platform", time),
                    time -> inside(platform, book, "raw", time),
                    platform::processorSeconds,
                    platform::processorSeconds);
            turns.say("P2 audited write", "raw JDBC commits", "(goal 0.7 or more)", "");
            Turns overHttp = new Turns(WARM_UP_WRITES);
            try (ContractClients clients = clients(platform.httpPort(), book)) {
                overHttp.take(
                        steps(clients::write),
                        time -> inside(platform, book, "raw", time),
                        platform::processorSeconds,
                        platform::processorSeconds);
            }
            overHttp.say("the same over HTTP", "raw JDBC commits", "(no goal)", "");
        }
    }

    private static Load.Taken inside(Karaf platform, ContractBook book, String by, Duration time) throws Exception {
        String path = "/bare-writes?by=" + by + "&seconds=" + time.toSeconds() + "&threads=" + Load.THREADS;
        HttpResponse<String> answer =
                platform.post(path, "text/plain", String.join("\n", book.ids()), book.authorization());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        long[] lines = answer.body().lines().mapToLong(Long::parseLong).toArray();
        return new Load.Taken(Arrays.copyOfRange(lines, 1, lines.length), lines[0] / 1e9);
    }

    /** P10: the same two requests of a Spring Boot service with JPA, on a copy of the same database. */
    void peer(Path jar) throws Exception {
        try (Karaf platform = unpacked()) {
            ContractBook book = filled(platform);
            Path database = work.resolve("peer-database");
            platform.copyDatabase(database);
            platform.start("/system/health", 200);
            try (Peer peer = new Peer(jar, database, PORT + 10, book);
                    ContractClients ours = clients(platform.httpPort(), book);
                    ContractClients theirs = clients(peer.port(), book)) {
                Turns gets = new Turns(WARM_UP_READS);
                gets.take(steps(ours::read), steps(theirs::read), platform::processorSeconds, peer::processorSeconds);
                gets.say("P10 GET of a contract", "Spring Boot + JPA", "(goal 1.0 or more)", "");
                Turns writes = new Turns(WARM_UP_WRITES);
                writes.take(
                        steps(ours::write), steps(theirs::write), platform::processorSeconds, peer::processorSeconds);
                writes.say("P10 audited write", "Spring Boot + JPA", "(goal 1.0 or more)", "");
            }
        }
    }

    /** Microseconds that a GET takes, for one client that has the platform to itself: what P7 is a part of. */
    double getAlone() throws Exception {
        try (Karaf platform = unpacked()) {
            ContractBook book = filled(platform);
            platform.start("/system/health", 200);
            Load load = new Load();
            try (ContractClients clients = clients(platform.httpPort(), book)) {
                for (int steps = 0; steps < WARM_UP_READS; ) {
                    steps += Load.take(Load.THREADS, TURN, clients::read).nanos().length;
                }
                for (int round = 0; round < ROUNDS; round++) {
                    load.run(1, TURN, clients::read);
                }
            }
            return load.median().median();
        }
    }

    private Karaf unpacked() throws Exception {
        Karaf platform = Karaf.unpack(tarball, work.resolve("ours"), PORT);
        platform.limitHeap(HEAP);
        return platform;
    }

    /** Fills its database, and leaves it stopped. */
    private static ContractBook filled(Karaf platform) throws Exception {
        platform.start("/system/health", 200);
        ContractBook book = ContractBook.addTo(platform);
        platform.stop();
        return book;
    }

    private static ContractClients clients(int port, ContractBook book) throws Exception {
        return new ContractClients(port, book.authorization(), book.ids());
    }

    private static Turn steps(Load.Step step) {
        return time -> Load.take(Load.THREADS, time, step);
    }

    /** Does the same thing again and again for a while. */
    @FunctionalInterface
    private interface Turn {
        Load.Taken take(Duration time) throws Exception;
    }

    /** A connection for each thread. */
    private static final class Wires implements AutoCloseable {
        private final Wire[] wires = new Wire[Load.THREADS];

        Wires(int port) throws Exception {
            for (int i = 0; i < wires.length; i++) {
                wires[i] = new Wire(port);
            }
        }

        Wire get(int thread) {
            return wires[thread];
        }

        @Override
        public void close() throws Exception {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    /** Ours and theirs in turn. */
    private static final class Turns {

        private final int warmUpSteps;
        private final Load ours = new Load();
        private final Load theirs = new Load();
        private final Series ratios = new Series();
        private final Series oursProcessor = new Series();
        private final Series theirsProcessor = new Series();

        Turns(int warmUpSteps) {
            this.warmUpSteps = warmUpSteps;
        }

        void take(Turn our, Turn their, DoubleSupplier ourProcessor, DoubleSupplier theirProcessor) throws Exception {
            for (int ourSteps = 0, theirSteps = 0; Math.min(ourSteps, theirSteps) < warmUpSteps; ) {
                ourSteps += our.take(TURN).nanos().length;
                theirSteps += their.take(TURN).nanos().length;
            }
            for (int round = 0; round < ROUNDS; round++) {
                oursProcessor.add(turn(ours, our, ourProcessor));
                theirsProcessor.add(turn(theirs, their, theirProcessor));
                ratios.add(ours.perSecond().last() / theirs.perSecond().last());
            }
        }

        /** @return microseconds of processor time for each step */
        private static double turn(Load load, Turn turn, DoubleSupplier processor) throws Exception {
            double before = processor.getAsDouble();
            load.add(turn.take(TURN));
            double used = processor.getAsDouble() - before;
            return used * 1e6 / (load.perSecond().last() * TURN.toSeconds());
        }

        void say(String what, String other, String goal, String tailGoal) {
            Figures.say("%s, a second: ours %s, %s %s", what, ours.perSecond(), other, theirs.perSecond());
            Figures.say("%s, median in microseconds: ours %s, %s %s", what, ours.median(), other, theirs.median());
            Figures.say(
                    "%s, p99 in microseconds: ours %s, %s %s", what, ours.ninetyNinth(), other, theirs.ninetyNinth());
            Figures.say(
                    "%s, microseconds of processor each: ours %s, %s %s", what, oursProcessor, other, theirsProcessor);
            Figures.say(
                    "%s, throughput, ours over %s: %.2f %s; by round %s", what, other, ratios.median(), goal, ratios);
            Figures.say(
                    "%s, p99, ours over %s: %.2f %s",
                    what, other, ours.ninetyNinth().over(theirs.ninetyNinth()), tailGoal);
        }
    }
}
