/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.informationgovernance.GovernanceStanding.AssessmentStanding;
import org.leademployer.informationgovernance.GovernanceStanding.ScreeningStanding;
import org.leademployer.informationgovernance.GovernanceStandings;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/** Information governance, as a test has it: everything is screened, and no full assessment is asked for, where nothing else is said. */
final class GovernanceRegister implements GovernanceStandings {

    static final LocalDate DUE = LocalDate.of(2023, 5, 9);
    private static final LocalDate ASKED = LocalDate.of(2023, 5, 1);

    GovernanceStanding standing;
    Set<String> names;
    final Map<String, LocalDate> accepted = new HashMap<>();

    GovernanceRegister() {
        screened("s-0", DUE, false);
    }

    void screened(String id, LocalDate answeredOn, boolean fullAssessment) {
        standing = new GovernanceStanding(
                Optional.of(new ScreeningStanding(id, ASKED, DUE, answeredOn, fullAssessment)), Optional.empty());
    }

    void assessed(String id, Dpia.State state) {
        standing = new GovernanceStanding(
                standing.screening(),
                Optional.of(new AssessmentStanding(id, state, state == Dpia.State.APPROVED ? DUE : null)));
    }

    @Override
    public GovernanceStanding about(String subjectType, Set<String> names, Region region) {
        if (!subjectType.equals("procurement")) {
            throw new IllegalArgumentException(subjectType);
        }
        this.names = names;
        return standing;
    }

    Assurances assurances() {
        return (Assurances) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Assurances.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("holding")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Optional.ofNullable(accepted.get(((OdsCode) arguments[0]).value()))
                            .map(day -> form((OdsCode) arguments[0], day));
                });
    }

    private static Assurance form(OdsCode provider, LocalDate day) {
        return new Assurance(
                "form-" + provider,
                Region.NATIONAL,
                "procurement",
                "another",
                Assurance.State.ACCEPTED,
                provider,
                "a-1",
                Assurance.Verdict.ACCEPT,
                day,
                day,
                day.plusYears(1),
                false,
                null,
                2);
    }
}
