/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whoever posts envelopes by hand, well-meaning or not: it writes what it is told, and reads while it writes. */
public final class Soap {

    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");

    private final int port;
    private final String authorization;

    Soap(int port, String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    /** An envelope around a body; the prefixes p, c, h and n stand for the services placements, contracts, charges and notices. */
    public static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:p='urn:leademployer:placements:1'"
                + " xmlns:c='urn:leademployer:contracts:1' xmlns:h='urn:leademployer:charges:1' xmlns:n='urn:leademployer:notices:1'><s:Body>"
                + body
                + "</s:Body></s:Envelope>";
    }

    public Reply post(String service, String envelope) {
        return post(service, Map.of("Content-Type", "text/xml; charset=UTF-8"), Stream.of(envelope));
    }

    /** Posts the parts one after another, until they end or nobody takes them any more. */
    public Reply post(String service, Map<String, String> headers, Stream<String> parts) {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            InputStream in = socket.getInputStream();
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(in));
            write(socket.getOutputStream(), head(service, headers), parts.iterator(), answer);
            return new Reply(answer.get(60, TimeUnit.SECONDS), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer from /soap/" + service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String head(String service, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(
                "POST /soap/" + service + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
        if (authorization != null) {
            head.append("Authorization: ").append(authorization).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Content-Length")) {
            head.append("Transfer-Encoding: chunked\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static void write(OutputStream out, String head, Iterator<String> parts, CompletableFuture<String> answer) {
        boolean chunked = head.contains("chunked");
        try {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            while (parts.hasNext() && !answer.isDone()) {
                byte[] part = parts.next().getBytes(StandardCharsets.UTF_8);
                if (chunked) {
                    out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(part);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (IOException refusedMeanwhile) {
            // The answer says why: it is read beside the writing.
            return;
        }
    }

    /** Reads to the end of the connection, or to its reset after an answer that came before all was sent. */
    private static String read(InputStream in) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                text.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException resetAfterTheAnswer) {
            return text.toString();
        }
        return text.toString();
    }

    /**
     * What came back.
     *
     * @param text status line, headers and body
     * @param took from the first byte sent to the last one read
     */
    public record Reply(String text, Duration took) {

        public int status() {
            Matcher line = STATUS.matcher(text);
            return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
        }

        /** The text of the first element of that name in the problem; empty where there is none. */
        public String problem(String element) {
            int problem = Math.max(0, text.indexOf("<problem"));
            Matcher found = Pattern.compile("<" + element + ">([^<]*)</").matcher(text.substring(problem));
            return found.find() ? found.group(1) : "";
        }
    }

    /** Reads a document, without fetching anything. */
    public static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }
}
