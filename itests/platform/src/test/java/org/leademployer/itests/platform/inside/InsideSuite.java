/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** Tests that need the inside of the container: services that come and go, transactions, mappings. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    FeaturesTest.class,
    ServicesTest.class,
    DynamicsTest.class,
    TransactionsTest.class,
    MappingsTest.class
})
public class InsideSuite {}
