/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Chromium without a window, in which somebody is logged in. It goes through a door of this test on loopback, which adds the
 * login to every request: a browser takes none from its command line.
 */
public final class Browser implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int TRIES = 3;
    /** Of the page's own time, which runs fast while nothing happens: enough for its scripts to fetch and draw. */
    private static final Duration FOR_SCRIPTS = Duration.ofSeconds(20);

    private static final Set<String> BETWEEN_TWO_HOPS = Set.of("connection", "transfer-encoding", "content-length");

    private final Path program;
    private final Path folder;
    private final Http http;
    private final URI platform;
    private final HttpServer door;
    private final ExecutorService doorkeepers = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param http who is logged in
     * @param folder for screenshots
     */
    public Browser(Path program, Http http, int httpPort, Path folder) {
        this.program = program;
        this.http = http;
        this.folder = folder;
        this.platform = URI.create("http://127.0.0.1:" + httpPort);
        try {
            Files.createDirectories(folder);
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.createContext("/", this::pass);
        door.setExecutor(doorkeepers);
        door.start();
    }

    /** Where Chromium is installed, if it is. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page, and waits until its scripts have done their work. A browser that hangs, as Chromium does at times, is started anew. */
    public Page open(String path, String name) {
        for (int more = TRIES - 1; ; more--) {
            Optional<Page> page = tried(path, name);
            if (page.isPresent()) {
                return page.get();
            }
            if (more == 0) {
                throw new AssertionError(
                        "the browser did not end within " + LIMIT + "; see " + folder.resolve(name + ".log"));
            }
        }
    }

    /** Empty where the browser did not end. */
    private Optional<Page> tried(String path, String name) {
        Path picture = folder.resolve(name + ".png");
        try {
            Path profile = Files.createTempDirectory("browser");
            Path dom = Files.createTempFile("browser", ".html");
            Path log = folder.resolve(name + ".log");
            Files.deleteIfExists(picture);
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--enable-logging=stderr",
                    "--user-data-dir=" + profile,
                    "--virtual-time-budget=" + FOR_SCRIPTS.toMillis(),
                    "--window-size=1280,1600",
                    "--screenshot=" + picture,
                    "--dump-dom",
                    "http://localhost:" + door.getAddress().getPort() + path));
            Process chromium = new ProcessBuilder(command)
                    .redirectOutput(dom.toFile())
                    .redirectError(log.toFile())
                    .start();
            try {
                if (!chromium.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    return Optional.empty();
                }
                return Optional.of(
                        new Page(Files.readString(dom), Files.readString(log), ImageIO.read(picture.toFile())));
            } finally {
                chromium.descendants().forEach(ProcessHandle::destroyForcibly);
                chromium.destroyForcibly().waitFor();
                Platform.delete(profile);
                Files.delete(dom);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(platform.resolve(exchange.getRequestURI()))
                    .header("Authorization", http.authorization());
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                    .ifPresent(accept -> request.header("Accept", accept));
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!BETWEEN_TWO_HOPS.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        door.stop(0);
        doorkeepers.shutdownNow();
    }

    /**
     * A page as it stands in the window.
     *
     * @param dom after its scripts
     * @param log what the browser had to say
     */
    public record Page(String dom, String log, BufferedImage picture) {

        /** What of the window is not of the colour of its last pixel: 0 for a blank page. */
        public double inked() {
            int background = picture.getRGB(picture.getWidth() - 1, picture.getHeight() - 1);
            long inked = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    if (picture.getRGB(x, y) != background) {
                        inked++;
                    }
                }
            }
            return (double) inked / picture.getWidth() / picture.getHeight();
        }
    }
}
