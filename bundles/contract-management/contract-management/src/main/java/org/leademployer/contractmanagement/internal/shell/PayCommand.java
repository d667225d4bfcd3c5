/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Finance;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records a payment against delivery. */
@Service
@Command(scope = "contract", name = "pay", description = "Records a payment against delivery")
@Permitted(Permission.RECORD_CONTRACT_FINANCE)
public class PayCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "type",
            description = "SERVICE_CHARGE, PASS_THROUGH_COST, ONE_OFF_COST or CREDIT_NOTE",
            required = true)
    private String type;

    @Argument(index = 2, name = "amount", description = "Decimal pounds", required = true)
    private String amount;

    @Argument(index = 3, name = "paidOn", description = "When", required = true)
    private String paidOn;

    @Argument(index = 4, name = "month", description = "The month of delivery, 2022-04", required = true)
    private String month;

    @Argument(index = 5, name = "delivery", description = "A reference to what was delivered", required = true)
    private String delivery;

    @Reference
    private Finance finance;

    @Override
    protected Answer answer() {
        Payment payment = finance.pay(contract, new Payment.Input(type, amount, paidOn, month, delivery));
        return Details.of("id", payment.id()).and("number", payment.number()).and("amount", payment.amount());
    }
}
