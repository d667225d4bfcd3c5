/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that read and write contracts over HTTP, each on a connection of its own, each with contracts of its own. */
final class ContractClients implements AutoCloseable {

    private final List<Client> clients = new ArrayList<>();

    /** @param authorization the header's value */
    ContractClients(int port, String authorization, List<String> contracts) throws IOException {
        for (int i = 0; i < Load.THREADS; i++) {
            List<Written> own = new ArrayList<>();
            for (int j = i; j < contracts.size(); j += Load.THREADS) {
                own.add(new Written("/api/v1/contracts/" + contracts.get(j), authorization));
            }
            clients.add(new Client(new Wire(port), own));
        }
    }

    void read(int client) throws IOException {
        clients.get(client).read();
    }

    void write(int client) throws IOException {
        clients.get(client).write();
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.wire.close();
        }
    }

    private static final class Client {
        private final Wire wire;
        private final List<Written> contracts;
        private int count;

        Client(Wire wire, List<Written> contracts) {
            this.wire = wire;
            this.contracts = contracts;
        }

        void read() throws IOException {
            Written contract = next();
            contract.entityTag = wire.exchange(contract.get).expect(200).entityTag();
        }

        void write() throws IOException {
            Written contract = next();
            if (contract.entityTag == null) {
                contract.entityTag = wire.exchange(contract.get).expect(200).entityTag();
            }
            byte[] patch = Wire.request(
                    "PATCH",
                    contract.path + "/record",
                    contract.headers + "If-Match: " + contract.entityTag + "\r\n",
                    "{\"riskSharingAgreement\":\"RSA-" + count + "\"}");
            Wire.Answer answer = wire.exchange(patch);
            // The store's own conflict, see the platform's guide: it is tried again, as a partner would.
            while (answer.status() == 409) {
                answer = wire.exchange(patch);
            }
            contract.entityTag = answer.expect(200).entityTag();
        }

        private Written next() {
            return contracts.get(count++ % contracts.size());
        }
    }

    /** A contract, and the version of it that its client knows. */
    private static final class Written {
        private final String path;
        private final String headers;
        private final byte[] get;
        private String entityTag;

        Written(String path, String authorization) {
            this.path = path;
            this.headers = "Authorization: " + authorization + "\r\n";
            this.get = Wire.request("GET", path, headers, null);
        }
    }
}
