/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import org.junit.ClassRule;
import org.junit.rules.TestRule;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** Tests that use the platform as people and partner systems do: over HTTP, SSH and files. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    HealthTest.class,
    LoginTest.class,
    AccessTest.class,
    SurfacesTest.class,
    PublisherTest.class,
    OpenApiTest.class,
    BrowserTest.class,
    SoapTest.class,
    SoapAttackTest.class,
    PlacementImportTest.class,
    PlacementQuarantineTest.class,
    ChargesTest.class,
    TribunalSharesTest.class,
    TribunalClaimsTest.class,
    BreachPlanTest.class,
    SubjectAccessTest.class,
    InformationGovernanceTest.class,
    ProcurementPlanningTest.class,
    ProcurementTest.class,
    BoardsTest.class,
    DocumentsTest.class,
    DeadlinesTest.class,
    HostAgreementsTest.class,
    FitnessCasesTest.class,
    FitnessRoutingTest.class,
    ContractLifecycleTest.class,
    ContractManagementTest.class,
    PortfolioTest.class,
    ExitsTest.class,
    ContractChangesTest.class,
    VariantDeploymentTest.class,
    VariantRemovalTest.class,
    MisbehavingVariantTest.class,
    ReplayTest.class,
    ComparisonTest.class,
    SimulationTest.class,
    SwapDuringCallTest.class,
    SwapUnderLoadTest.class,
    ManySwapsTest.class,
    ConsoleTest.class,
    AuditTest.class,
    AuditSealTest.class,
    SampleBookTest.class,
    GuidesTest.class,
    RestartTest.class,
    ProcurementStoryTest.class,
    GovernanceStoryTest.class,
    AwardCrashTest.class,
    OfflineBootTest.class
})
public class OutsideSuite {

    @ClassRule
    public static final TestRule PLATFORM = SharedPlatform.INSTANCE;
}
