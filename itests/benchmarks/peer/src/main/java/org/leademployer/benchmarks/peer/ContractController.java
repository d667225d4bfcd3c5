/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two requests. */
@RestController
@RequestMapping("/api/v1/contracts/{id}")
class ContractController {

    private final ContractService contracts;

    ContractController(ContractService contracts) {
        this.contracts = contracts;
    }

    @GetMapping
    ResponseEntity<ContractView> read(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-None-Match", required = false) String known,
            Authentication user) {
        ContractView view = contracts.read(id, user);
        String tag = "\"" + view.version() + "\"";
        return tag.equals(known) ? ResponseEntity.status(304).eTag(tag).build() : answer(view);
    }

    @PatchMapping("/record")
    ResponseEntity<ContractView> complete(
            @PathVariable("id") String id,
            @RequestHeader("If-Match") String read,
            @RequestBody RecordParts parts,
            Authentication user) {
        return answer(contracts.complete(id, Long.parseLong(read.replace("\"", "")), parts, user));
    }

    private static ResponseEntity<ContractView> answer(ContractView view) {
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }
}
