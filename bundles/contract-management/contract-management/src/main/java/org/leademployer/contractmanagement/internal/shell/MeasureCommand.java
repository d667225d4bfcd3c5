/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records what was counted in a month, or corrects it. */
@Service
@Command(scope = "contract", name = "measure", description = "Records what was counted in a month, or corrects it")
@Permitted(Permission.MANAGE_CONTRACTS)
public class MeasureCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "indicator", description = "Its id", required = true)
    private String indicator;

    @Argument(index = 2, name = "month", description = "2022-04", required = true)
    private String month;

    @Argument(index = 3, name = "numerator", description = "What was counted", required = true)
    private String numerator;

    @Argument(index = 4, name = "denominator", description = "Of what", required = true)
    private String denominator;

    @Option(name = "--reason", description = "Why it is corrected")
    private String reason;

    @Reference
    private Kpis kpis;

    @Override
    protected Answer answer() {
        Measure measure =
                kpis.measure(contract, new Kpis.MeasureInput(indicator, month, numerator, denominator, reason));
        return Details.of("indicator", measure.indicator())
                .and("month", measure.month())
                .and("entry", measure.entry())
                .and("value", measure.value())
                .and("target", measure.target())
                .and("rag", measure.rag())
                .and("rating", measure.rating().words());
    }
}
