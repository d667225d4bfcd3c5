/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

/**
 * What was answered to a request that bore an Idempotency-Key.
 *
 * @param requestSha256 the digest of method, address, media type and body
 * @param status the status
 * @param contentType the media type of the body; null where there is none
 * @param location where what was made is; null where nothing was
 * @param entityTag the entity tag; null where there is none
 * @param body the body
 */
record KeptAnswer(
        String requestSha256, int status, String contentType, String location, String entityTag, byte[] body) {}
