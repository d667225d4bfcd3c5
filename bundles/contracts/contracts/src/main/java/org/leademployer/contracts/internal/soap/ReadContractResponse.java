/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code readContract} answers. */
@XmlRootElement(name = "readContractResponse")
@XmlType(
        name = "ReadContractResponse",
        propOrder = {"contract", "gaps"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A contract, and what it lacks.")
public final class ReadContractResponse {

    @XmlElement(required = true)
    @Documentation("The contract.")
    private ContractView contract;

    @XmlElement(name = "gap")
    @Documentation("Everything that it lacks before it may start (CON-3); none when it may.")
    private List<GapView> gaps;

    static ReadContractResponse of(Contract contract, List<Gap> gaps) {
        ReadContractResponse made = new ReadContractResponse();
        made.contract = ContractView.of(contract);
        made.gaps = gaps.stream().map(GapView::of).toList();
        return made;
    }

    /** Something that a contract lacks. */
    @XmlType(
            name = "Gap",
            propOrder = {"item", "rule"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("Something that a contract lacks before it may start.")
    public static final class GapView {

        @XmlElement(required = true)
        @Documentation("What is lacking, in words.")
        private String item;

        @Documentation("The rule that asks for it.")
        private String rule;

        static GapView of(Gap gap) {
            GapView made = new GapView();
            made.item = gap.item();
            made.rule = gap.rule();
            return made;
        }
    }
}
