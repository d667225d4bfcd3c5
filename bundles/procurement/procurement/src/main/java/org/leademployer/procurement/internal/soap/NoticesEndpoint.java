/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices of procurements over SOAP, for reading. */
@Component(service = SoapEndpoint.class)
@WebService(
        name = "NoticesPort",
        serviceName = "notices",
        portName = "notices",
        targetNamespace = NoticesEndpoint.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation(
        "Tells finance systems what is bought, from whom, and for how much: every notice of procurements, as it was released.")
public final class NoticesEndpoint implements SoapEndpoint {

    static final String NAMESPACE = "urn:leademployer:notices:1";

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Procurements procurements;
    private final Geography geography;

    @Activate
    public NoticesEndpoint(@Reference Procurements procurements, @Reference Geography geography) {
        this.procurements = procurements;
        this.geography = geography;
    }

    @WebMethod(action = NAMESPACE + "/listNotices")
    @WebResult(name = "listNoticesResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_PROCUREMENTS)
    @Documentation(
            "Lists notices, oldest first, of one node of the geography and all below it, or of the country. A notice is listed from five"
                    + " seconds after its release on; none is passed over. Faults: invalid-input (400, PRO-16); unknown-region (400, ORG-1).")
    public ListNoticesResponse listNotices(
            @WebParam(name = "listNotices", targetNamespace = NAMESPACE, partName = "parameters") ListNotices request)
            throws ProblemFault {
        InputFields fields = new InputFields();
        PageRequest page = fields.required(
                "limit",
                request.limit() == null ? String.valueOf(DEFAULT_LIMIT) : request.limit(),
                limit -> PageRequest.read(request.after(), limit, DEFAULT_LIMIT, MAXIMUM_LIMIT));
        Region node = fields.optional("region", request.region(), Region::new);
        if (fields.isFaulty() && node != null && geography.node(node).isEmpty()) {
            fields.fault("region", "'" + node + "' is no node of the geography (ORG-1)");
        }
        fields.refuse("No notices were looked for.", "PRO-16");
        return ListNoticesResponse.of(NoticePage.of(page.page(
                procurements.feed(node == null ? Region.NATIONAL : node, page.after(), page.limit() + 1),
                NoticeView::of,
                Procurements.FeedEntry::key)));
    }

    @WebMethod(action = NAMESPACE + "/readNotice")
    @WebResult(name = "readNoticeResponse", targetNamespace = NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_PROCUREMENTS)
    @Documentation(
            "Reads a notice, with the whole release. Faults: not-found (404), also for a procurement that you may not read.")
    public ReadNoticeResponse readNotice(
            @WebParam(name = "readNotice", targetNamespace = NAMESPACE, partName = "parameters") ReadNotice request)
            throws ProblemFault {
        String asked = Problems.read("procurement", request.procurement(), text -> text);
        int number = Problems.read("number", request.number(), NoticesEndpoint::number);
        Procurement procurement = procurements.require(asked);
        Notice notice = procurements.notices(procurement.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("notice", asked + " " + number)
                        .withRule("PRO-16")
                        .toException());
        return ReadNoticeResponse.of(
                NoticeView.of(
                        null, procurement.id(), procurement.reference(), notice, ReleasedNotice.read(notice.release())),
                notice.release());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }
}
