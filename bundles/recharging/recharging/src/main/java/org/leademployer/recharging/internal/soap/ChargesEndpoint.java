/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Recharging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges over SOAP. */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "ChargesPort",
        serviceName = "charges",
        portName = "charges",
        targetNamespace = ChargesEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation("Charges of contracts by their pinned schedule 6 (FIN-1).")
public final class ChargesEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:charges:1";

    private final Recharging recharging;
    private final Contracts contracts;

    @Activate
    public ChargesEndpoint(@Reference Recharging recharging, @Reference Contracts contracts) {
        this.recharging = recharging;
        this.contracts = contracts;
    }

    @WebMethod(action = NAMESPACE + "/calculateCharges")
    @WebResult(name = "calculateChargesResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CHARGES)
    @Documentation(
            "Charges a contract for the days that the period and the contract's term share, by payer and kind, with the"
                    + " terms on which the sums rest (FIN-1, SCH-5). Asking twice for the same gives the same calculation. Faults:"
                    + " invalid-input (400), also for reversed dates (SCH-10); not-found (404); variant-not-deployed,"
                    + " variant-terms-changed (409, SCH-4); outside-term (422, CON-1); period-too-long (422, FIN-1); variant-failed,"
                    + " variant-impossible-result (502, SCH-8).")
    public CalculateChargesResponse calculateCharges(
            @WebParam(name = "calculateCharges", targetNamespace = NAMESPACE, partName = "parameters")
                    CalculateCharges request)
            throws ProblemFault {
        String contract = Problems.read("contract", request.contract(), text -> text);
        return CalculateChargesResponse.of(view(recharging.charges(contract, request.period())));
    }

    @WebMethod(action = NAMESPACE + "/readCharges")
    @WebResult(name = "readChargesResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CHARGES)
    @Documentation("Reads charges that were calculated before, as they were. Faults: not-found (404).")
    public ReadChargesResponse readCharges(
            @WebParam(name = "readCharges", targetNamespace = NAMESPACE, partName = "parameters") ReadCharges request)
            throws ProblemFault {
        return ReadChargesResponse.of(
                view(recharging.ofCalculation(Problems.read("calculationId", request.calculationId(), text -> text))));
    }

    private ChargesView view(Charges charges) {
        return ChargesView.of(contracts.require(charges.calculation().contractId()), charges);
    }
}
