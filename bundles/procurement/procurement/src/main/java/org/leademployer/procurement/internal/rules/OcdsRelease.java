/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.LotContract;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.Route;
import org.leademployer.procurement.ValueBasis;

/**
 * Releases of the Open Contracting Data Standard 1.1.5, with its lots extension and the fields of the UK extension (PRO-16). A release
 * holds all that is public by its time, but for the document that is the notice itself; merged by their ids, they make the compiled
 * record. Nothing is guessed: what is not known is left out.
 */
public final class OcdsRelease {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Subject subject;
    private final Procurement procurement;
    private final ObjectNode release = JSON.createObjectNode();

    private OcdsRelease(Subject subject) {
        this.subject = subject;
        this.procurement = subject.procurement();
    }

    /**
     * What a release is about.
     *
     * @param ocidPrefix the prefix of the publisher, {@code ocds-b5fd17}
     * @param buyer the name of the procuring office
     * @param policy the procurement's own; null before publication
     * @param bids opened bids, of which only those that are awarded are named; empty before the award
     */
    public record Subject(
            String ocidPrefix, String buyer, Procurement procurement, ProcurementPolicy policy, List<Bid> bids) {}

    /** @param number the number of the release, from 1 */
    public static Notice of(Subject subject, int number, String tag, Instant at) {
        OcdsRelease writer = new OcdsRelease(subject);
        return new Notice(number, tag, at, text(writer.write(number, tag, at)));
    }

    /** All releases as one package. @param uri where the package is read */
    public static String releasePackage(String uri, String publisher, List<Notice> notices) {
        ObjectNode all = envelope(uri, publisher, notices);
        ArrayNode releases = all.putArray("releases");
        notices.forEach(notice -> releases.add(read(notice)));
        return text(all);
    }

    /** The releases with the compiled one, as one package. @param uri where the package is read */
    public static String recordPackage(String uri, String publisher, List<Notice> notices) {
        ObjectNode all = envelope(uri, publisher, notices);
        ObjectNode record = all.putArray("records").addObject();
        Notice last = notices.get(notices.size() - 1);
        ObjectNode compiled = JSON.createObjectNode();
        notices.forEach(notice -> merge(compiled, read(notice)));
        record.set("ocid", compiled.get("ocid"));
        ArrayNode releases = record.putArray("releases");
        notices.forEach(notice -> releases.add(read(notice)));
        compiled.putArray("tag").add("compiled");
        compiled.put("id", compiled.get("ocid").asText() + "-compiled-" + last.number());
        record.set("compiledRelease", compiled);
        return text(all);
    }

    private ObjectNode write(int number, String tag, Instant at) {
        String ocid = subject.ocidPrefix() + "-" + procurement.id();
        release.put("ocid", ocid);
        release.put("id", ocid + "-" + number);
        release.put("date", time(at));
        release.putArray("tag").add(tag);
        release.put("initiationType", "tender");
        release.put("language", "en");
        parties();
        release.putObject("buyer").put("id", buyerId()).put("name", subject.buyer());
        planning();
        tender(number, tag, at);
        if (isAwarded()) {
            awards();
        }
        if (!procurement.contracts().isEmpty()) {
            contracts();
        }
        return release;
    }

    private void parties() {
        ArrayNode parties = release.putArray("parties");
        ObjectNode buyer = parties.addObject().put("id", buyerId()).put("name", subject.buyer());
        buyer.putArray("roles").add("buyer").add("procuringEntity");
        for (Bid bid : awarded().values()) {
            ObjectNode supplier = parties.addObject()
                    .put("id", supplierId(bid))
                    .put("name", bid.content().bidder().name());
            if (bid.content().bidder().odsCode() != null) {
                supplier.putObject("identifier")
                        .put("scheme", "GB-NHS")
                        .put("id", bid.content().bidder().odsCode())
                        .put("legalName", bid.content().bidder().name());
            }
            supplier.putArray("roles").add("supplier");
        }
    }

    private void planning() {
        ObjectNode planning = release.putObject("planning");
        planning.putObject("budget").set("amount", value(procurement.value()));
        ArrayNode milestones = planning.putArray("milestones");
        if (procurement.preparation().engagement() != null) {
            int number = 1;
            for (var step : procurement.preparation().engagement()) {
                milestones
                        .addObject()
                        .put("id", "engagement-" + number++)
                        .put("type", "engagement")
                        .put(
                                "title",
                                step.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                        .put("dueDate", dayBegins(step.on()))
                        .put("status", "met");
            }
        }
        if (milestones.isEmpty()) {
            planning.remove("milestones");
        }
    }

    private void tender(int number, String tag, Instant at) {
        ObjectNode tender = release.putObject("tender");
        tender.put("id", procurement.reference());
        tender.put("title", procurement.title());
        tender.put("status", status());
        tender.putObject("procuringEntity").put("id", buyerId()).put("name", subject.buyer());
        tender.set("value", value(procurement.value()));
        tender.put("mainProcurementCategory", "services");
        if (procurement.state() == ProcurementState.CANCELLED) {
            tender.put("finalStatusDate", time(at));
        } else if (isAwarded()) {
            tender.put("finalStatusDate", time(procurement.award().at()));
        }
        if (procurement.route() != null) {
            tender.put("procurementMethod", method(procurement.route()));
            tender.put("procurementMethodDetails", procurement.route().name());
            tender.put("aboveThreshold", procurement.route() == Route.ABOVE_THRESHOLD_TENDER);
            tender.put("awardCriteria", "ratedCriteria");
            tender.putArray("submissionMethod").add("electronicSubmission");
        }
        if (procurement.regime() == Regime.LIGHT_TOUCH) {
            tender.putArray("specialRegime").add("lightTouch");
        }
        if (procurement.publishedAt() != null) {
            tender.putObject("tenderPeriod")
                    .put("startDate", time(procurement.publishedAt()))
                    .put("endDate", time(procurement.closesAt()));
            tender.set("contractPeriod", contractPeriod());
        }
        lots(tender);
        documents(tender, number, tag, at);
        if (!procurement.changes().isEmpty()) {
            ArrayNode amendments = tender.putArray("amendments");
            for (var change : procurement.changes()) {
                amendments
                        .addObject()
                        .put("id", "specification-" + change.specificationVersion())
                        .put("date", time(change.at()))
                        .put("description", change.summary())
                        .put("rationale", change.effect());
            }
        }
    }

    private void lots(ObjectNode tender) {
        ArrayNode lots = tender.putArray("lots");
        for (ProcurementLot lot : procurement.lots()) {
            ObjectNode node = lots.addObject();
            node.put("id", String.valueOf(lot.number()));
            node.put("title", lot.title());
            node.put("status", status(lot));
            node.set("value", value(lot.value()));
        }
    }

    private void documents(ObjectNode tender, int number, String tag, Instant at) {
        String notice =
                subject.policy() == null ? null : subject.policy().notices().get(tag);
        if (notice != null) {
            tender.putArray("documents")
                    .addObject()
                    .put("id", "notice-" + number)
                    .put(
                            "documentType",
                            tag.equals("award")
                                    ? "awardNotice"
                                    : tag.equals("contract")
                                            ? "contractNotice"
                                            : tag.equals("planning") ? "plannedProcurementNotice" : "tenderNotice")
                    .put("noticeType", notice)
                    .put("datePublished", time(at));
        }
    }

    private void awards() {
        ArrayNode awards = release.putArray("awards");
        for (PreferredBid preferred : procurement.preferred()) {
            Bid bid = awarded().get(preferred.bid());
            ObjectNode award = awards.addObject();
            award.put("id", awardId(preferred.lot()));
            award.put("status", procurement.state() == ProcurementState.CANCELLED ? "cancelled" : "active");
            award.put("date", time(procurement.award().at()));
            award.set("value", value(bid.content().prices().get(preferred.lot())));
            award.putArray("suppliers")
                    .addObject()
                    .put("id", supplierId(bid))
                    .put("name", bid.content().bidder().name());
            award.put("aboveThreshold", procurement.route() == Route.ABOVE_THRESHOLD_TENDER);
            award.set("contractPeriod", contractPeriod());
            award.putObject("standstillPeriod")
                    .put("startDate", time(procurement.award().at()))
                    .put("endDate", dayEnds(procurement.award().standstillEnds()));
            award.putArray("relatedLots").add(String.valueOf(preferred.lot()));
        }
    }

    private void contracts() {
        ArrayNode contracts = release.putArray("contracts");
        for (LotContract made : procurement.contracts()) {
            PreferredBid preferred = procurement.preferred().stream()
                    .filter(one -> one.lot() == made.lot())
                    .findFirst()
                    .orElseThrow();
            ObjectNode contract = contracts.addObject();
            contract.put("id", made.reference());
            contract.put("awardID", awardId(made.lot()));
            contract.put("status", "pending");
            contract.set(
                    "value",
                    value(awarded().get(preferred.bid()).content().prices().get(made.lot())));
            contract.set("period", contractPeriod());
            contract.put("aboveThreshold", procurement.route() == Route.ABOVE_THRESHOLD_TENDER);
            contract.putArray("relatedLots").add(String.valueOf(made.lot()));
        }
    }

    private Map<String, Bid> awarded() {
        Map<String, Bid> awarded = new LinkedHashMap<>();
        if (isAwarded()) {
            for (PreferredBid preferred : procurement.preferred()) {
                subject.bids().stream()
                        .filter(bid -> bid.id().equals(preferred.bid()))
                        .forEach(bid -> awarded.put(bid.id(), bid));
            }
        }
        return awarded;
    }

    /** Assurance of preferred bidders is recorded before there is an award. */
    private boolean isAwarded() {
        return procurement.award() != null && procurement.award().at() != null;
    }

    /** The amount without VAT where the policy reads it so; with VAT as the gross amount (UK extension). */
    private ObjectNode value(Money amount) {
        var stated = procurement.preparation().statedValue();
        ObjectNode value = JSON.createObjectNode();
        boolean gross = stated != null && stated.vat() == ValueBasis.INCLUDING_VAT;
        value.put(gross ? "amountGross" : "amount", amount.toBigDecimal());
        value.put("currency", "GBP");
        return value;
    }

    private ObjectNode contractPeriod() {
        var tenure = procurement.preparation().tenure();
        ObjectNode period = JSON.createObjectNode();
        period.put("startDate", dayBegins(procurement.serviceStart()));
        period.put("endDate", dayEnds(tenure.lastDay()));
        period.put("maxExtentDate", dayEnds(tenure.lastDay().plusMonths(tenure.extensionMonths())));
        return period;
    }

    private String status() {
        return switch (procurement.state()) {
            case PREPARATION -> "planning";
            case PUBLISHED, EVALUATION, PREFERRED -> "active";
            case AWARDED, CONCLUDED -> "complete";
            case CANCELLED -> "cancelled";
        };
    }

    /** A lot that nobody was preferred for ends without an award. */
    private String status(ProcurementLot lot) {
        return isAwarded()
                        && procurement.state() != ProcurementState.CANCELLED
                        && procurement.preferred().stream().noneMatch(one -> one.lot() == lot.number())
                ? "unsuccessful"
                : status();
    }

    private static String method(Route route) {
        return switch (route) {
            case VALUE_FOR_MONEY_QUOTATION -> "direct";
            case COMPETITIVE_QUOTATIONS -> "limited";
            case FORMAL_TENDER, ABOVE_THRESHOLD_TENDER -> "open";
            case FRAMEWORK_CALL_OFF -> "selective";
        };
    }

    private String buyerId() {
        return "region-" + procurement.region().slug();
    }

    private static String supplierId(Bid bid) {
        return bid.content().bidder().odsCode() == null
                ? "bidder-" + bid.id()
                : "GB-NHS-" + bid.content().bidder().odsCode();
    }

    private String awardId(int lot) {
        return procurement.reference() + "-award-" + lot;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(LONDON).toOffsetDateTime());
    }

    private static String dayBegins(LocalDate day) {
        return TIME.format(day.atStartOfDay(LONDON).toOffsetDateTime());
    }

    private static String dayEnds(LocalDate day) {
        return TIME.format(
                ZonedDateTime.of(day, LocalTime.of(23, 59, 59), LONDON).toOffsetDateTime());
    }

    /** As the standard merges releases: objects field by field, lists of things with an id by that id, all else as it is said last. */
    private static void merge(ObjectNode into, ObjectNode later) {
        later.fields().forEachRemaining(field -> {
            JsonNode before = into.get(field.getKey());
            if (before instanceof ObjectNode object && field.getValue() instanceof ObjectNode same) {
                merge(object, same);
            } else if (before instanceof ArrayNode list
                    && field.getValue() instanceof ArrayNode more
                    && haveIds(list)
                    && haveIds(more)) {
                more.forEach(item -> mergeItem(list, (ObjectNode) item));
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    private static void mergeItem(ArrayNode list, ObjectNode item) {
        for (JsonNode there : list) {
            if (there.get("id").equals(item.get("id"))) {
                merge((ObjectNode) there, item);
                return;
            }
        }
        list.add(item.deepCopy());
    }

    private static boolean haveIds(ArrayNode list) {
        for (JsonNode item : list) {
            if (!item.has("id")) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode envelope(String uri, String publisher, List<Notice> notices) {
        ObjectNode all = JSON.createObjectNode();
        all.put("uri", uri);
        all.put("version", "1.1");
        all.putArray("extensions")
                .add(
                        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json");
        all.put("publishedDate", time(notices.get(notices.size() - 1).at()));
        all.putObject("publisher").put("name", publisher);
        return all;
    }

    private static ObjectNode read(Notice notice) {
        try {
            return (ObjectNode) JSON.readTree(notice.release());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release that was kept cannot be read", e);
        }
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release cannot be written", e);
        }
    }
}
