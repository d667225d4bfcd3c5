/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.soap;

import java.util.Map;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Concerns over SOAP: by the same rules, and with the same words, as over REST. */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "ConcernsPort",
        serviceName = "concerns",
        portName = "concerns",
        targetNamespace = ConcernsEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation(
        "Takes in concerns about trainees from an employer's system as soon as they are known: Live Flow (FTP-2).")
public final class ConcernsEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:concerns:1";

    private static final Map<String, String> ELEMENTS =
            Map.of("happenedAt", "site", "type", "concernType", "externalReference", "reference");

    private final FitnessCases cases;

    @Activate
    public ConcernsEndpoint(@Reference FitnessCases cases) {
        this.cases = cases;
    }

    @WebMethod(action = NAMESPACE + "/submitConcern")
    @WebResult(name = "submitConcernResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.SUBMIT_CONCERNS)
    @Documentation(
            "Takes a concern in and opens a case. A message with the reference of one that was taken in before opens no"
                    + " second case: the answer names the one that there is. The answer says nothing of the case; who"
                    + " may read that is another matter (FTP-7). Faults: invalid-input (400, FTP-2), naming everything"
                    + " that is wrong; not-allowed (403, X-3); case-registered (409, FTP-2), naming what differs;"
                    + " person-erased (410, IG-8).")
    public SubmitConcernResponse submitConcern(
            @WebParam(name = "submitConcern", targetNamespace = NAMESPACE, partName = "parameters")
                    SubmitConcern request)
            throws ProblemFault {
        InputFields fields = new InputFields();
        fields.required("externalReference", request.reference(), text -> text);
        try {
            return SubmitConcernResponse.of(cases.open(request.input(), fields));
        } catch (ProblemException e) {
            throw inElements(e.problem()).toException(e);
        }
    }

    /** Faults name fields as REST has them; who sends elements is told of elements. */
    private static Problem inElements(Problem problem) {
        return problem.withFaults(problem.faults().stream()
                        .map(fault -> new Problem.Fault(
                                fault.line(), ELEMENTS.getOrDefault(fault.field(), fault.field()), fault.reason()))
                        .toList())
                .withMissing(problem.missing().stream()
                        .map(item -> ELEMENTS.getOrDefault(item, item))
                        .toList());
    }
}
