/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A partner system, as it talks to the platform: JSON and CSV over HTTP with basic authentication. */
public final class Http {

    public static final String API = "/api/v1";

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI root;
    private final String authorization;
    private final Map<String, String> headers;

    Http(int port) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                URI.create("http://127.0.0.1:" + port),
                null,
                Map.of());
    }

    private Http(HttpClient client, URI root, String authorization, Map<String, String> headers) {
        this.client = client;
        this.root = root;
        this.authorization = authorization;
        this.headers = headers;
    }

    public Http as(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Http(client, root, "Basic " + pair, headers);
    }

    public Http withoutLogin() {
        return new Http(client, root, null, headers);
    }

    /** What its requests say in {@code Authorization}, for clients that are not ours. */
    public String authorization() {
        return authorization;
    }

    /** The same, with one more header in every request. */
    public Http with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Http(client, root, authorization, more);
    }

    /** The same partner, posting envelopes. */
    public Soap soap() {
        return new Soap(root.getPort(), authorization);
    }

    /** @param path below {@link #API}, unless it begins with a slash */
    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    /** @param accept the media type that is asked for */
    public Answer get(String path, String accept) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(request("GET", path, null, BodyPublishers.noBody()), (name, value) -> true);
        return send("GET " + path, request.setHeader("Accept", accept).build());
    }

    public CompletableFuture<Answer> getLater(String path) {
        return client.sendAsync(request("GET", path, null, BodyPublishers.noBody()), BodyHandlers.ofString())
                .thenApply(response -> answer("GET " + path, response));
    }

    public Answer post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public CompletableFuture<Answer> postLater(String path, Object body) {
        return client.sendAsync(request("POST", path, "application/json", json(body)), BodyHandlers.ofString())
                .thenApply(response -> answer("POST " + path, response));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", json(body));
    }

    public Answer postCsv(String path, String csv) {
        return post(path, "text/csv", csv);
    }

    public Answer post(String path, String contentType, String body) {
        return send("POST", path, contentType, BodyPublishers.ofString(body));
    }

    /** @param contentType null for none */
    public Answer post(String path, String contentType, BodyPublisher body) {
        return send("POST", path, contentType, body);
    }

    public CompletableFuture<Answer> postLater(String path, String contentType, BodyPublisher body) {
        return client.sendAsync(request("POST", path, contentType, body), BodyHandlers.ofString())
                .thenApply(response -> answer("POST " + path, response));
    }

    /** With a method of one's own, and a body that is not JSON. */
    public Answer any(String method, String path, String contentType, String body) {
        return send(method, path, contentType, BodyPublishers.ofString(body));
    }

    /** What comes, while it comes. */
    public HttpResponse<InputStream> stream(String path) {
        try {
            return client.send(request("GET", path, null, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError("no answer to GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in GET " + path, e);
        }
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        return send(method + " " + path, request(method, path, contentType, body));
    }

    private Answer send(String name, HttpRequest request) {
        try {
            return answer(name, client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + name, e);
        }
    }

    private HttpRequest request(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        root.resolve(path.startsWith("/") ? path : API + "/" + path))
                .timeout(LIMIT)
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private static Answer answer(String request, HttpResponse<String> response) {
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
