/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

/**
 * What an import did. A file with a bad row is refused as a whole, so there is no report of a half.
 *
 * @param fileSha256 the digest of the file: the same file twice changes nothing
 * @param rows the rows that the file has, its header not counted
 * @param created records that are new
 * @param changed records that were there and now say something else
 * @param unchanged records that were there and say the same
 */
public record ImportReport(String fileSha256, int rows, int created, int changed, int unchanged) {}
