/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What a request costs, against something else on the same processors: clients, ours and theirs take turns of some seconds,
 * so that whatever else the machine does meets both.
 */
final class HttpFigures {

    static final String HEAP = "512m";

    private static final int PORT = 18181;
    /** By number and not by time: on a busy machine the compiler of the virtual machine is as late as everything else. */
    private static final int WARM_UP_STEPS = 80_000;

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
            Turns turns = new Turns();
            try (ContractClients clients = clients(platform.httpPort(), book);
                    Wires wires = new Wires(PORT)) {
                turns.take(
                        clients::read,
                        thread -> wires.get(thread).exchange(greeting).expect(200),
                        platform::processorSeconds,
                        platform::processorSeconds);
            }
            turns.say("P1 GET of a contract", "bare CXF hello", "(goal 0.5 or more)", "(goal 3 or less)");
        }
    }

    /** P2: a change of a contract with its audit entry, over HTTP, against JDBC commits of the same rows. */
    void write() throws Exception {
        try (Karaf platform = unpacked()) {
            ContractBook book = filled(platform);
            Path database = work.resolve("raw-commits");
            platform.copyDatabase(database);
            platform.start("/system/health", 200);
            Turns turns = new Turns();
            try (ContractClients clients = clients(platform.httpPort(), book);
                    RawCommits raw = new RawCommits(database, book.ids())) {
                turns.take(clients::write, raw::write, platform::processorSeconds, HttpFigures::ownProcessorSeconds);
            }
            turns.say("P2 audited write", "raw JDBC commits", "(goal 0.7 or more)", "");
        }
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
                Turns gets = new Turns();
                gets.take(ours::read, theirs::read, platform::processorSeconds, peer::processorSeconds);
                gets.say("P10 GET of a contract", "Spring Boot + JPA", "(goal 1.0 or more)", "");
                Turns writes = new Turns();
                writes.take(ours::write, theirs::write, platform::processorSeconds, peer::processorSeconds);
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
                for (int steps = 0; steps < WARM_UP_STEPS; ) {
                    steps += Load.warm(Load.THREADS, TURN, clients::read).length;
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

    private static double ownProcessorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
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

        private final Load ours = new Load();
        private final Load theirs = new Load();
        private final Series ratios = new Series();
        private final Series oursProcessor = new Series();
        private final Series theirsProcessor = new Series();

        void take(Load.Step our, Load.Step their, DoubleSupplier ourProcessor, DoubleSupplier theirProcessor)
                throws Exception {
            for (int ourSteps = 0, theirSteps = 0; Math.min(ourSteps, theirSteps) < WARM_UP_STEPS; ) {
                ourSteps += Load.warm(Load.THREADS, TURN, our).length;
                theirSteps += Load.warm(Load.THREADS, TURN, their).length;
            }
            for (int round = 0; round < ROUNDS; round++) {
                oursProcessor.add(turn(ours, our, ourProcessor));
                theirsProcessor.add(turn(theirs, their, theirProcessor));
                ratios.add(ours.perSecond().last() / theirs.perSecond().last());
            }
        }

        /** @return microseconds of processor time for each step */
        private static double turn(Load load, Load.Step step, DoubleSupplier processor) throws Exception {
            double before = processor.getAsDouble();
            load.run(Load.THREADS, TURN, step);
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
