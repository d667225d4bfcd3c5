/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.employment.Employment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Placements over SOAP: by the same rules, and with the same words, as the CSV file over REST. */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "PlacementsPort",
        serviceName = "placements",
        portName = "placements",
        targetNamespace = PlacementsEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation("Takes over placements of trainees.")
public final class PlacementsEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:placements:1";

    private final Employment employment;

    @Activate
    public PlacementsEndpoint(@Reference Employment employment) {
        this.employment = employment;
    }

    @WebMethod(action = NAMESPACE + "/submitPlacements")
    @WebResult(name = "submitPlacementsResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.SUBMIT_PLACEMENTS)
    @Documentation(
            "Takes over rows of placements, by the rules of the CSV import (EMP-5). A placement is known by trainee,"
                + " post and first day; one that is there already is changed to what the row says, and the same rows"
                + " twice change nothing. No trainee may have more than 1.00 WTE on a day (EMP-2). A row that cannot"
                + " be taken goes to quarantine, where it can be mended, and the others are taken: the report names it"
                + " with all that is wrong. Faults: invalid-input (400); import-refused (422); not-allowed (403,"
                + " X-3).")
    public SubmitPlacementsResponse submitPlacements(
            @WebParam(name = "submitPlacements", targetNamespace = NAMESPACE, partName = "parameters")
                    SubmitPlacements request)
            throws ProblemFault {
        List<SubmittedPlacement> placements = request.placements();
        if (placements.isEmpty()) {
            throw Problems.invalidField("placement", "is required, once for each row")
                    .toException();
        }
        try {
            return SubmitPlacementsResponse.of(employment.importPlacements(
                    placements.stream().map(SubmittedPlacement::submission).iterator()));
        } catch (ProblemException e) {
            throw inElements(e.problem()).toException(e);
        }
    }

    /** Faults name columns of the national upload; who sends elements is told of elements. */
    private static Problem inElements(Problem problem) {
        return problem.withFaults(problem.faults().stream()
                .map(fault ->
                        new Problem.Fault(fault.line(), SubmittedPlacement.element(fault.field()), fault.reason()))
                .toList());
    }
}
