/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * A contract in a portfolio, as it stands today.
 *
 * @param contractId the contract
 * @param reference its reference, by which a portfolio is in order
 * @param lot the title of its lot
 * @param region the node of its lot
 * @param leadEmployer the lead employer
 * @param state draft, signed or running
 * @param tier its tier
 * @param rag the worst of the reasons; green where there is none
 * @param reasons why it is not green, the worst first: colour and rule, {@code RED:CON-6}, each once
 * @param gaps how many things it lacks before it may start, 0 or more (CON-3)
 * @param value its whole-life value
 * @param spent what has been paid, credit notes taken off; null where finance has recorded no payment (CON-8)
 * @param termEnd the last day of its term, extensions counted
 * @param extensionMonthsLeft by how many whole months it may still be extended, 0 or more (CON-10)
 * @param nextDueOn the first day on which something is due and not over; null where nothing is
 * @param nextDue what is due on it, without names; null where nothing is
 * @param nextDueRule the id of the rule by which it is due; null where nothing is
 * @param overdue how many deadlines are over, 0 or more
 * @param hostAgreementsSigned with how many hosts an agreement is signed and enforceable; null while nobody counts them (CON-11)
 * @param hostAgreementsWanted with how many hosts one is wanted; null while nobody counts them
 */
public record PortfolioLine(
        String contractId,
        String reference,
        String lot,
        Region region,
        OdsCode leadEmployer,
        Contract.State state,
        PortfolioTier tier,
        Rag rag,
        List<String> reasons,
        int gaps,
        Money value,
        Money spent,
        LocalDate termEnd,
        int extensionMonthsLeft,
        LocalDate nextDueOn,
        String nextDue,
        String nextDueRule,
        int overdue,
        Integer hostAgreementsSigned,
        Integer hostAgreementsWanted) {

    public PortfolioLine {
        reasons = List.copyOf(reasons);
    }
}
