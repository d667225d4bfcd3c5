/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Cases of fitness to practise: from the concern to its outcome, behind walls (FTP-0 to FTP-8). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.fitness.cases;
