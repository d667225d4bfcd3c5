/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.soap;

import java.util.ArrayList;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.contracts.AwardedContracts;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts over SOAP, for reading. */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "ContractsPort",
        serviceName = "contracts",
        portName = "contracts",
        targetNamespace = ContractsEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation("Reads contracts of lead employers: record, schedules, pins, and what they lack before they may start.")
public final class ContractsEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:contracts:1";

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Contracts contracts;
    private final AwardedContracts awarded;

    @Activate
    public ContractsEndpoint(@Reference Contracts contracts, @Reference AwardedContracts awarded) {
        this.contracts = contracts;
        this.awarded = awarded;
    }

    @WebMethod(action = NAMESPACE + "/listContracts")
    @WebResult(name = "listContractsResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CONTRACTS)
    @Documentation(
            "Lists contracts by reference, of one node of the geography and all below it, or of the country. Faults:"
                    + " invalid-input (400); unknown-region (400, ORG-1).")
    public ListContractsResponse listContracts(
            @WebParam(name = "listContracts", targetNamespace = NAMESPACE, partName = "parameters")
                    ListContracts request)
            throws ProblemFault {
        Page<Contract> page =
                contracts.page(node(request.region()), new PageRequest(request.after(), limit(request.limit())));
        return ListContractsResponse.of(
                ContractPage.of(page.items(), page.next() != null, contract -> contracts.gaps(contract)));
    }

    @WebMethod(action = NAMESPACE + "/readContract")
    @WebResult(name = "readContractResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CONTRACTS)
    @Documentation(
            "Reads a contract with its minimum record, its ten schedules, their pins and its gaps. Faults: not-found"
                    + " (404), also for a contract that you may not read.")
    public ReadContractResponse readContract(
            @WebParam(name = "readContract", targetNamespace = NAMESPACE, partName = "parameters") ReadContract request)
            throws ProblemFault {
        Contract contract = contracts.require(Problems.read("contract", request.contract(), text -> text));
        return ReadContractResponse.of(ContractView.of(contract, contracts.gaps(contract)));
    }

    @WebMethod(action = NAMESPACE + "/readContractRegister")
    @WebResult(name = "readContractRegisterResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CONTRACTS)
    @Documentation(
            "Reads the contract register for finance systems: signed and running contracts by reference, with the"
                    + " route of their procurement where it is known, start date, current end date, current value and"
                    + " current term in months, of one node of the geography and all below it, or of the country. Faults:"
                    + " invalid-input (400); unknown-region (400, ORG-1).")
    public ReadContractRegisterResponse readContractRegister(
            @WebParam(name = "readContractRegister", targetNamespace = NAMESPACE, partName = "parameters")
                    ReadContractRegister request)
            throws ProblemFault {
        int most = limit(request.limit());
        Region node = node(request.region());
        List<Contract> register = new ArrayList<>();
        String after = request.after();
        do {
            Page<Contract> page = contracts.page(node, new PageRequest(after, MAXIMUM_LIMIT));
            page.items().stream()
                    .filter(contract -> contract.state() != Contract.State.DRAFT)
                    .forEach(register::add);
            after = page.next();
        } while (after != null && register.size() <= most);
        List<Contract> page = register.subList(0, Math.min(most, register.size()));
        return ReadContractRegisterResponse.of(
                ContractRegisterPage.of(page, awarded.routes(page), register.size() > most));
    }

    private static Region node(String region) {
        return region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
    }

    private static int limit(String limit) {
        return limit == null ? DEFAULT_LIMIT : Problems.read("limit", limit, ContractsEndpoint::readLimit);
    }

    private static int readLimit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAXIMUM_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        throw new IllegalArgumentException("lies between 1 and " + MAXIMUM_LIMIT);
    }
}
