/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.Holder;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;
import org.leademployer.itests.platform.harness.Soap;
import org.leademployer.itests.platform.harness.Tender;
import org.leademployer.itests.platform.soap.charges.Charges;
import org.leademployer.itests.platform.soap.charges.ChargesPort;
import org.leademployer.itests.platform.soap.charges.ContractCharges;
import org.leademployer.itests.platform.soap.contracts.Contract;
import org.leademployer.itests.platform.soap.contracts.ContractPage;
import org.leademployer.itests.platform.soap.contracts.ContractRegisterEntry;
import org.leademployer.itests.platform.soap.contracts.ContractRegisterPage;
import org.leademployer.itests.platform.soap.contracts.ContractState;
import org.leademployer.itests.platform.soap.contracts.Contracts;
import org.leademployer.itests.platform.soap.contracts.ContractsPort;
import org.leademployer.itests.platform.soap.notices.Notice;
import org.leademployer.itests.platform.soap.notices.NoticePage;
import org.leademployer.itests.platform.soap.notices.NoticesPort;
import org.leademployer.itests.platform.soap.placements.Fault;
import org.leademployer.itests.platform.soap.placements.FundingKind;
import org.leademployer.itests.platform.soap.placements.ImportReport;
import org.leademployer.itests.platform.soap.placements.Placement;
import org.leademployer.itests.platform.soap.placements.PlacementStatus;
import org.leademployer.itests.platform.soap.placements.PlacementType;
import org.leademployer.itests.platform.soap.placements.PlacementsPort;
import org.leademployer.itests.platform.soap.placements.ProblemFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What partners with SOAP do, by clients that were generated from the WSDL; and that they are told what REST tells. */
public class SoapTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final List<String> SERVICES =
            List.of("placements", "contracts", "charges", "notices", "concerns", "claims");

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @Test
    public void wsdlIsTheOneThatPartnersHave_withTheAddressAsked() throws IOException {
        for (String service : SERVICES) {
            Answer answer = http.get("/soap/" + service + "?wsdl").expect(200);

            assertTrue(answer.contentType(), answer.contentType().startsWith("text/xml"));
            assertEquals(Files.readString(wsdl(service)).replace("http://localhost:8181/", address("")), answer.body());
        }
    }

    @Test
    public void wsdlDocumentsEveryOperationMessageTypeAndElement() {
        for (String service : SERVICES) {
            Document document =
                    Soap.parse(http.get("/soap/" + service + "?wsdl").body());
            List<String> undocumented = new ArrayList<>();
            elements(document, WSDL, "portType", undocumented, WSDL);
            elements(document, WSDL, "service", undocumented, WSDL);
            elements(document, WSDL, "message", undocumented, WSDL);
            NodeList operations = document.getElementsByTagNameNS(WSDL, "operation");
            for (int i = 0; i < operations.getLength(); i++) {
                Element operation = (Element) operations.item(i);
                if ("portType".equals(operation.getParentNode().getLocalName()) && !explained(operation, WSDL)) {
                    undocumented.add(operation.getAttribute("name"));
                }
            }
            for (String kind : List.of("element", "complexType", "simpleType")) {
                elements(document, SCHEMA, kind, undocumented, SCHEMA);
            }
            assertEquals(service, List.of(), undocumented);
        }
    }

    @Test
    public void x3_nothingIsToldWithoutLogin_neitherWsdlNorAnswers() {
        for (String service : SERVICES) {
            http.withoutLogin().get("/soap/" + service + "?wsdl").problem(401, "login-required");
        }
        Soap.Reply reply = http.withoutLogin().soap().post("contracts", Soap.envelope("<c:listContracts/>"));

        assertEquals(reply.text(), 401, reply.status());
        assertEquals("login-required", reply.problem("code"));
        assertTrue(reply.text(), reply.text().contains("<soap:Fault>"));
        assertTrue(reply.text(), reply.text().contains("WWW-Authenticate"));
        assertEquals(
                401,
                http.as("admin", "wrong")
                        .soap()
                        .post("contracts", Soap.envelope("<c:listContracts/>"))
                        .status());
    }

    @Test
    public void emp5_rowsAreTaken_andTheSameAgainChangesNothing() throws ProblemFault {
        List<Placement> rows = List.of(row(lot.trainee()), row(lot.trainee()));

        assertReport(placements().submitPlacements(rows), 2, 2, 0, 0);
        assertReport(placements().submitPlacements(rows), 2, 0, 0, 2);
    }

    @Test
    public void emp5_whatSoapTookIsWhatRestTakes() throws ProblemFault {
        Placements.Row one = lot.trainee();
        Placements.Row other = lot.trainee().wte("0.60").funded("PUBLIC_HEALTH");
        placements().submitPlacements(List.of(row(one), row(other)));

        JsonNode report = lot.tryImport(one, other).ok();

        assertEquals(2, report.get("unchanged").intValue());
    }

    @Test
    public void x1_badRowsAreQuarantinedWordForWordAsOverRest_andTheOthersTaken() throws ProblemFault {
        Placements.Row good = lot.trainee();
        Placements.Row unknownSite = lot.trainee().at("ZZZ99", lot.post("ZZZ99"));
        Placements.Row reversed = lot.trainee().days("2021-10-31", "2021-08-01");
        Placements.Row tooMuch = lot.trainee().wte("1.50");

        ImportReport report =
                placements().submitPlacements(List.of(row(good), row(unknownSite), row(reversed), row(tooMuch)));

        assertReport(report, 4, 1, 0, 0);
        assertEquals(3, report.getQuarantined());
        JsonNode rest = lot.tryImport(good, unknownSite, reversed, tooMuch).ok().get("quarantinedRows");
        List<String> told = new ArrayList<>();
        rest.forEach(row -> row.get("faults")
                .forEach(fault -> told.add(row.get("line").intValue() - 1 + " "
                        + fault.get("reason").asText())));
        List<String> words = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        report.getQuarantinedRow().forEach(row -> row.getFault().forEach(fault -> {
            words.add(row.getRow() + " " + fault.getReason());
            fields.add(fault.getField());
        }));
        assertEquals(told, words);
        assertEquals(List.of("site", "dateTo", "wte"), fields);
    }

    @Test
    public void x1_refusalsAreTypedFaults() {
        ProblemFault refusal =
                assertThrows(ProblemFault.class, () -> placements().submitPlacements(List.of()));

        assertEquals("invalid-input", refusal.getFaultInfo().getCode());
        assertEquals(400, refusal.getFaultInfo().getStatus());
        assertFalse(refusal.getFaultInfo().getCorrelationId().isBlank());
        assertEquals(
                List.of("placement"),
                refusal.getFaultInfo().getFaults().stream().map(Fault::getField).toList());
    }

    @Test
    public void con1_contractIsReadWithSchedulesPinsAndGaps() throws Exception {
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);
        ContractFile file = lot.contract().signedOn(figures);
        JsonNode rest = file.read();

        Contract contract = contracts().readContract(file.reference());

        assertEquals(file.id(), contract.getId());
        assertEquals(file.id(), contracts().readContract(file.id()).getId());
        assertEquals(ContractState.SIGNED, contract.getState());
        assertEquals(new BigDecimal(rest.get("value").asText()), contract.getValue());
        assertEquals(rest.at("/term/from").asText(), contract.getFrom().toString());
        assertEquals(10, contract.getSchedule().size());
        assertEquals(
                "wessex:" + figures.version(), contract.getSchedule().get(5).getVariant());
        assertEquals(
                file.gaps(),
                contract.getGap().stream().map(gap -> gap.getItem()).toList());
    }

    @Test
    public void con1_contractsOfARegionAreListedInPages() throws Exception {
        lot.contract();
        lot.contract();
        List<String> rest = new ArrayList<>();
        http.get("contracts?region=wessex&limit=1000")
                .ok()
                .get("items")
                .forEach(item -> rest.add(item.get("reference").asText()));

        List<String> soap = new ArrayList<>();
        ContractPage page = contracts().listContracts("wessex", null, 1);
        while (page != null) {
            page.getContract().forEach(contract -> soap.add(contract.getReference()));
            page = page.getNext() == null ? null : contracts().listContracts("wessex", page.getNext(), 1);
        }

        assertEquals(rest, soap);
        assertNull(contracts().listContracts("wessex", null, 1000).getNext());
    }

    @Test
    public void con1_theRegisterHasSignedContractsAloneWithTheirPublicColumns() throws Exception {
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);
        ContractFile signed = lot.contract().signedOn(figures);
        ContractFile draft = lot.contract();
        JsonNode rest = http.get("contracts/" + signed.reference()).ok();

        List<ContractRegisterEntry> register = new ArrayList<>();
        ContractRegisterPage page = contracts().readContractRegister("wessex", null, 1);
        while (page != null) {
            register.addAll(page.getEntry());
            page = page.getNext() == null ? null : contracts().readContractRegister("wessex", page.getNext(), 1);
        }

        ContractRegisterEntry entry = register.stream()
                .filter(one -> one.getContractReference().equals(signed.reference()))
                .findFirst()
                .orElseThrow();
        assertEquals(rest.at("/term/from").asText(), entry.getStartDate().toString());
        assertEquals(rest.at("/term/to").asText(), entry.getCurrentEndDate().toString());
        assertEquals(new BigDecimal(rest.get("value").asText()), entry.getCurrentValue());
        assertTrue(entry.getCurrentTermMonths() > 0);
        assertNull("recorded by hand", entry.getProcurementRoute());
        assertTrue(register.stream().noneMatch(one -> one.getContractReference().equals(draft.reference())));
    }

    @Test
    public void pro16_noticesAreFedInPagesToFinanceSystems() throws Exception {
        Tender tender = Tender.begun(http, "wessex").prepared();
        http.post(tender.path() + "/announcement").expect(200);
        tender.published(Duration.ofDays(30));
        String release =
                http.get(tender.path() + "/ocds").ok().at("/releases/1").toString();
        Await.until(
                "both notices in the feed",
                () -> fed().stream()
                                .filter(notice -> notice.getReference().equals(tender.reference()))
                                .count()
                        == 2);

        List<Notice> all = fed();
        List<Notice> ours = all.stream()
                .filter(notice -> notice.getReference().equals(tender.reference()))
                .toList();

        assertEquals(
                List.of("planning", "tender"), ours.stream().map(Notice::getTag).toList());
        Notice tenderNotice = ours.get(1);
        assertEquals("UK4", tenderNotice.getNoticeType());
        assertEquals(new BigDecimal("150000.00"), tenderNotice.getValue());
        assertTrue(tenderNotice.isValueIncludesVat());
        NoticePage later = notices().listNotices("wessex", tenderNotice.getKey(), 1000);
        assertTrue(later.getNotice().stream()
                .noneMatch(notice -> notice.getReference().equals(tender.reference())));
        assertEquals(
                new ObjectMapper().readTree(release), new ObjectMapper().readTree(readNotice(tender.reference(), 2)));
        for (String wrong : List.of("<n:after>wrong</n:after>", "<n:limit>0</n:limit>", "<n:region>No</n:region>")) {
            Soap.Reply reply =
                    http.soap().post("notices", Soap.envelope("<n:listNotices>" + wrong + "</n:listNotices>"));
            assertEquals(reply.text(), "invalid-input", reply.problem("code"));
        }
        for (Object[] unknown : new Object[][] {{tender.reference(), 3}, {"nowhere", 1}}) {
            var refusal = assertThrows(
                    org.leademployer.itests.platform.soap.notices.ProblemFault.class,
                    () -> readNotice((String) unknown[0], (int) unknown[1]));
            assertEquals("not-found", refusal.getFaultInfo().getCode());
        }
    }

    /** All notices of Wessex, page by page. */
    private static List<Notice> fed() throws Exception {
        List<Notice> all = new ArrayList<>();
        NoticePage page = notices().listNotices("wessex", null, 2);
        while (page != null) {
            all.addAll(page.getNotice());
            page = page.getNext() == null ? null : notices().listNotices("wessex", page.getNext(), 2);
        }
        return all;
    }

    /** @return the release */
    private static String readNotice(String procurement, int number) throws Exception {
        Holder<Notice> notice = new Holder<>();
        Holder<String> release = new Holder<>();
        notices().readNotice(procurement, number, notice, release);
        assertEquals(number, notice.value.getNumber());
        return release.value;
    }

    @Test
    public void fin1_chargesAreThoseOfRest_andAreReadAgain() throws Exception {
        lot.imported(lot.trainee());
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);
        ContractFile file = lot.contract().signedOn(figures);
        JsonNode rest = file.charges();

        ContractCharges charges = charges().calculateCharges(file.reference(), date("2021-08-01"), date("2021-10-31"));
        ContractCharges again = charges().readCharges(charges.getCalculationId());

        assertEquals(rest.get("calculationId").asText(), charges.getCalculationId());
        assertEquals(rest.get("total").asText(), charges.getTotal().toPlainString());
        assertEquals(rest.get("inputSha256").asText(), charges.getInputSha256());
        assertEquals(rest.get("payers").size(), charges.getPayer().size());
        assertEquals(
                rest.at("/payers/0/amount").asText(),
                charges.getPayer().get(0).getAmount().toPlainString());
        assertEquals(
                rest.at("/basis/0/termsSha256").asText(),
                charges.getBasis().get(0).getTermsSha256());
        assertEquals(
                rest.at("/basis/0/bundle/sha256").asText(),
                charges.getBasis().get(0).getBundleSha256());
        assertEquals(charges.getTotal(), again.getTotal());
        assertEquals(charges.getResultSha256(), again.getResultSha256());
    }

    @Test
    public void sch10_reversedDatesAreToldAsByRest() {
        ContractFile file = lot.contract();
        JsonNode rest = file.tryCharges("2021-10-31", "2021-08-01").problem(400, "invalid-input", "SCH-10");

        Soap.Reply soap = http.soap()
                .post(
                        "charges",
                        Soap.envelope(
                                "<h:calculateCharges><h:contract>" + file.id()
                                        + "</h:contract><h:from>2021-10-31</h:from><h:to>2021-08-01</h:to></h:calculateCharges>"));

        assertEquals("SOAP 1.1 has 500 for every fault", 500, soap.status());
        assertEquals("400", soap.problem("status"));
        assertEquals("SCH-10", soap.problem("rule"));
        assertEquals(rest.get("next").asText(), unescaped(soap.problem("next")));
        assertEquals(rest.at("/errors/0/reason").asText(), unescaped(soap.problem("reason")));
    }

    @Test
    public void unknownContractIsATypedFault() {
        var refusal = assertThrows(org.leademployer.itests.platform.soap.contracts.ProblemFault.class, () -> contracts()
                .readContract("nowhere"));

        JsonNode rest = http.get("contracts/nowhere").problem(404, "not-found");
        assertEquals("not-found", refusal.getFaultInfo().getCode());
        assertEquals(404, refusal.getFaultInfo().getStatus());
        assertEquals(rest.get("detail").asText(), refusal.getFaultInfo().getDetail());
    }

    @Test
    public void namesAreReadAsTheyAreEncoded() {
        for (String type : List.of("text/xml", "text/xml; charset=UTF-8")) {
            Soap.Reply reply = http.soap()
                    .post(
                            "contracts",
                            Map.of("Content-Type", type),
                            Stream.of(Soap.envelope("<c:readContract><c:contract>Zoë</c:contract></c:readContract>")));

            assertEquals("There is no contract 'Zoë'.", unescaped(reply.problem("detail")));
        }
    }

    private static PlacementsPort placements() {
        return loggedIn(
                new org.leademployer.itests.platform.soap.placements.Placements(url("placements")).getPlacements(),
                "placements");
    }

    private static ContractsPort contracts() {
        return loggedIn(new Contracts(url("contracts")).getContracts(), "contracts");
    }

    private static NoticesPort notices() {
        return loggedIn(
                new org.leademployer.itests.platform.soap.notices.Notices(url("notices")).getNotices(), "notices");
    }

    private static ChargesPort charges() {
        return loggedIn(new Charges(url("charges")).getCharges(), "charges");
    }

    private static <T> T loggedIn(T port, String service) {
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address("soap/" + service));
        context.put(
                BindingProvider.USERNAME_PROPERTY,
                PLATFORM.platform().administrator().getKey());
        context.put(
                BindingProvider.PASSWORD_PROPERTY,
                PLATFORM.platform().administrator().getValue());
        return port;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + PLATFORM.platform().httpPort() + "/" + path;
    }

    private static Path wsdl(String service) {
        return Path.of(System.getProperty("wsdl.folder"), service + ".wsdl");
    }

    private static URL url(String service) {
        try {
            return wsdl(service).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Placement row(Placements.Row row) {
        Placement placement = new Placement();
        placement.setSurname(row.surname());
        placement.setGmcNumber(row.gmcNumber());
        placement.setNationalPostNumber(row.postNumber());
        placement.setDateFrom(date(row.from()));
        placement.setDateTo(date(row.to()));
        placement.setPlacementType(PlacementType.fromValue(row.type()));
        placement.setPlacementStatus(PlacementStatus.APPROVED);
        placement.setSite(row.site());
        placement.setWte(new BigDecimal(row.wte()));
        placement.setGrade("STR");
        placement.setFundingKind(FundingKind.fromValue(row.fundingKind()));
        return placement;
    }

    private static XMLGregorianCalendar date(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (DatatypeConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertReport(ImportReport report, int rows, int created, int changed, int unchanged) {
        assertTrue(report.getSha256().matches("[0-9a-f]{64}"));
        assertEquals(
                List.of(rows, created, changed, unchanged),
                List.of(report.getRows(), report.getCreated(), report.getChanged(), report.getUnchanged()));
    }

    private static void elements(
            Document document, String namespace, String name, List<String> undocumented, String documentation) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        assertTrue("no " + name, found.getLength() > 0 || name.equals("simpleType"));
        for (int i = 0; i < found.getLength(); i++) {
            if (!explained((Element) found.item(i), documentation)) {
                undocumented.add(name + " " + ((Element) found.item(i)).getAttribute("name"));
            }
        }
    }

    private static boolean explained(Element element, String namespace) {
        Node first = element.getFirstChild();
        while (first != null && first.getNodeType() != Node.ELEMENT_NODE) {
            first = first.getNextSibling();
        }
        return first != null
                && namespace.equals(first.getNamespaceURI())
                && List.of("documentation", "annotation").contains(first.getLocalName())
                && !first.getTextContent().isBlank();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
