/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads and completes contracts, within the regions of whoever asks. */
@Service
class ContractService {

    private final ContractRepository contracts;
    private final PinRepository pins;
    private final AuditRepository audit;
    private final ObjectMapper json;

    ContractService(ContractRepository contracts, PinRepository pins, AuditRepository audit, ObjectMapper json) {
        this.contracts = contracts;
        this.pins = pins;
        this.audit = audit;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public ContractView read(String id, Authentication user) {
        return view(require(id, user));
    }

    /** Changes the contract and writes its audit entry, both or neither. */
    @Transactional
    public ContractView complete(String id, long version, RecordParts parts, Authentication user) {
        Contract contract = require(id, user);
        if (contract.version != version) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "it has changed since");
        }
        RecordParts before = RecordParts.of(contract);
        parts.writeTo(contract);
        if (before.equals(RecordParts.of(contract))) {
            return view(contract);
        }
        contracts.flush();
        audit.save(new AuditEntry(
                LocalDateTime.now(ZoneOffset.UTC),
                user.getName(),
                id,
                written(before),
                written(parts),
                UUID.randomUUID().toString().substring(0, 16)));
        return view(contract);
    }

    private ContractView view(Contract contract) {
        return ContractView.of(contract, pins.findByContractId(contract.id));
    }

    private Contract require(String id, Authentication user) {
        return contracts
                .findById(id)
                .filter(contract -> user.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals("contract-manager@" + contract.region)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract"));
    }

    private String written(RecordParts parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
