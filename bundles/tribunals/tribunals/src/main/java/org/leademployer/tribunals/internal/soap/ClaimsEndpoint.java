/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.time.Clock;
import java.time.LocalDate;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.TribunalClaims;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tribunal claims over SOAP, for employers' and finance systems (TRI-1, TRI-4). */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "ClaimsPort",
        serviceName = "claims",
        portName = "claims",
        targetNamespace = ClaimsEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation("Registers employment tribunal claims, lists them, and says what they may cost.")
public final class ClaimsEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:claims:1";

    private final TribunalClaims claims;
    private final ClaimMoney money;
    private final Clock clock;

    @Activate
    public ClaimsEndpoint(@Reference TribunalClaims claims, @Reference ClaimMoney money, @Reference Clock clock) {
        this.claims = claims;
        this.money = money;
        this.clock = clock;
    }

    @WebMethod(action = NAMESPACE + "/registerClaim")
    @WebResult(name = "registerClaimResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Documentation(
            "Registers a claim; the same message again registers nothing. Faults: invalid-input (400, TRI-1); not-allowed (403, X-3); not-found (404) for the contract; claim-registered (409, TRI-1); person-erased (410, IG-8).")
    public RegisterClaimResponse registerClaim(
            @WebParam(name = "registerClaim", targetNamespace = NAMESPACE, partName = "parameters")
                    RegisterClaim request)
            throws ProblemFault {
        return RegisterClaimResponse.of(claims.register(request.read()));
    }

    @WebMethod(action = NAMESPACE + "/listClaims")
    @WebResult(name = "listClaimsResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_TRIBUNALS)
    @Documentation(
            "Lists claims, those presented first, first, as far as the caller may read tribunals. Faults: invalid-input (400, TRI-1); unknown-region (400, ORG-1); not-found (404) for the contract.")
    public ListClaimsResponse listClaims(
            @WebParam(name = "listClaims", targetNamespace = NAMESPACE, partName = "parameters") ListClaims request)
            throws ProblemFault {
        return ListClaimsResponse.of(claims.page(request.query(), request.page()));
    }

    @WebMethod(action = NAMESPACE + "/readExposure")
    @WebResult(name = "readExposureResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_TRIBUNALS)
    @Documentation(
            "Says what claims may cost, by region and party. Faults: invalid-input (400, TRI-4); unknown-region (400, ORG-1); too-many-claims (422, TRI-4).")
    public ReadExposureResponse readExposure(
            @WebParam(name = "readExposure", targetNamespace = NAMESPACE, partName = "parameters") ReadExposure request)
            throws ProblemFault {
        return ReadExposureResponse.of(
                money.exposure(request.region(), request.on(LocalDate.now(clock)), request.host()));
    }
}
