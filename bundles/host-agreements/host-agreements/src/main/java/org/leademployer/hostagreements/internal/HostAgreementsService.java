/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.employment.Employment;
import org.leademployer.employment.HostPlacements;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.AgreementQuery;
import org.leademployer.hostagreements.AgreementTerms;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.hostagreements.HostAgreement.Template;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.hostagreements.PlacementAtRisk;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.ReminderPolicy;
import org.leademployer.hostagreements.ReminderRun;
import org.leademployer.hostagreements.SendInput;
import org.leademployer.hostagreements.SendReport;
import org.leademployer.hostagreements.SendReport.HostOutcome;
import org.leademployer.hostagreements.SendReport.Outcome;
import org.leademployer.hostagreements.SignedShare;
import org.leademployer.hostagreements.StatusReport;
import org.leademployer.hostagreements.internal.rules.AgreementAct;
import org.leademployer.hostagreements.internal.rules.AgreementChanges;
import org.leademployer.hostagreements.internal.rules.AgreementChanges.Happened;
import org.leademployer.hostagreements.internal.rules.AgreementProblems;
import org.leademployer.hostagreements.internal.rules.Reminding;
import org.leademployer.hostagreements.internal.rules.Risk;
import org.leademployer.hostagreements.internal.store.AgreementStore;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends agreements in bulk, records what comes back, and chases what does not (CON-11). */
@Component(service = HostAgreements.class)
public final class HostAgreementsService implements HostAgreements {

    static final int MOST_HOSTS = 5_000;

    /** Hosts of one transaction: what broke off is not lost, and nobody waits for all of them. */
    static final int HOSTS_AT_ONCE = 250;

    private static final List<String> HOST_COLUMNS = List.of("ODS Code");
    private static final List<String> OPTIONAL_HOST_COLUMNS = List.of("Name");
    private static final List<String> COLUMNS = List.of("ODS Code", "Act", "On");
    private static final List<String> OPTIONAL_COLUMNS = List.of("Enforceable", "Reason");

    private final AgreementDefinitions definitions;
    private final AgreementStore store;
    private final Contracts contracts;
    private final Employment employment;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Access access;
    private final Clock clock;

    @Activate
    public HostAgreementsService(
            @Reference AgreementDefinitions definitions,
            @Reference AgreementStore store,
            @Reference Contracts contracts,
            @Reference Employment employment,
            @Reference Organisations organisations,
            @Reference WorkingDays workingDays,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference Clock clock) {
        this.definitions = definitions;
        this.store = store;
        this.contracts = contracts;
        this.employment = employment;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.transactions = transactions;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Definition<AgreementTerms>> templates() {
        return definitions.templates();
    }

    @Override
    public SendReport send(String contractId, SendInput input) {
        Contract contract = changeable(contractId);
        InputFields fields = new InputFields();
        LocalDate given = fields.optionalDate("sentOn", input.sentOn());
        LocalDate on = given == null ? today() : given;
        if (on.isAfter(today())) {
            fields.fault("sentOn", on + " lies in the future");
        }
        LocalDate expiry = fields.optionalDate("expiresOn", input.expiresOn());
        if (expiry != null && expiry.isBefore(on)) {
            fields.fault("expiresOn", expiry + " lies before " + on);
        }
        if (input.hosts().size() > MOST_HOSTS) {
            fields.fault("hosts", "has " + input.hosts().size() + " codes, more than " + MOST_HOSTS);
        }
        fields.refuse("Nothing was sent.", AgreementProblems.RULE);
        if (!input.draft() && contract.state() == Contract.State.DRAFT) {
            throw AgreementProblems.contractNotSigned(contract.reference()).toException();
        }
        Definition<AgreementTerms> terms =
                definitions.template(input.template(), contract.lot().region(), on);
        Sending sending = new Sending(
                contract.id(),
                new Template(
                        terms.id().name(),
                        terms.id().region(),
                        terms.id().version().toString(),
                        terms.sha256()),
                on,
                expiry == null ? contract.term().to() : expiry,
                input.draft(),
                input.newVersion());
        transactions.run(() -> definitions.keep(terms));

        List<HostOutcome> outcomes = new ArrayList<>();
        List<OdsCode> hosts = hosts(contract, on, input.hosts(), outcomes);
        for (int from = 0; from < hosts.size(); from += HOSTS_AT_ONCE) {
            List<OdsCode> some = hosts.subList(from, Math.min(from + HOSTS_AT_ONCE, hosts.size()));
            outcomes.addAll(transactions.call(() -> send(sending, some)));
        }
        outcomes.sort(java.util.Comparator.comparing(HostOutcome::host));
        return new SendReport(
                outcomes.size(),
                count(outcomes, Outcome.SENT),
                count(outcomes, Outcome.PREPARED),
                count(outcomes, Outcome.ALREADY_THERE),
                count(outcomes, Outcome.UNKNOWN_HOST) + count(outcomes, Outcome.NOT_AN_ODS_CODE),
                outcomes);
    }

    @Override
    public SendReport send(String contractId, SendInput input, InputStream csv) {
        if (!input.hosts().isEmpty()) {
            throw new IllegalArgumentException("the file names the hosts");
        }
        Contract contract = changeable(contractId);
        CsvFile file = CsvFile.read(csv, HOST_COLUMNS, OPTIONAL_HOST_COLUMNS);
        Set<OdsCode> known = knownHosts();
        Set<String> hosts = new LinkedHashSet<>();
        for (CsvRow row : file.rows()) {
            row.required("ODS Code", OdsCode::new).ifPresent(host -> {
                if (!known.contains(host)) {
                    row.fault("ODS Code", "no host " + host + " is known");
                }
                hosts.add(host.value());
            });
        }
        if (file.rows().size() > MOST_HOSTS) {
            file.fault(
                    file.rows().get(MOST_HOSTS),
                    null,
                    "a file names at most " + MOST_HOSTS + " hosts; send it in parts");
        }
        file.refuseIfFaulty(AgreementProblems.RULE);
        return send(
                contract.id(),
                new SendInput(
                        List.copyOf(hosts),
                        input.template(),
                        input.sentOn(),
                        input.expiresOn(),
                        input.draft(),
                        input.newVersion()));
    }

    @Override
    public List<HostAgreement> list(String contract, AgreementQuery query) {
        Contract found = visible(contract);
        return transactions.call(() -> store.page(found.id(), query));
    }

    @Override
    public List<HostAgreement> history(String contract, OdsCode host) {
        Contract found = visible(contract);
        List<HostAgreement> all = transactions.call(() -> store.history(found.id(), host));
        if (all.isEmpty()) {
            throw Problems.notFound("agreement with host", host.value()).toException();
        }
        return all;
    }

    @Override
    public HostAgreement require(String contract, OdsCode host) {
        Contract found = visible(contract);
        return transactions.call(() -> newest(found.id(), host));
    }

    @Override
    public HostAgreement change(String contract, OdsCode host, AgreementChange change, Long readVersion) {
        Contract found = changeable(contract);
        InputFields fields = new InputFields();
        Happened happened = AgreementChanges.read(change, today(), fields);
        fields.refuse("Nothing was changed.", AgreementProblems.RULE);
        return transactions.call(() -> {
            HostAgreement before = newest(found.id(), host);
            if (readVersion != null && readVersion != before.version()) {
                throw ReadVersion.stale(readVersion, before.version()).toException();
            }
            return record(found, before, happened);
        });
    }

    @Override
    public StatusReport importChanges(String contract, InputStream csv) {
        Contract found = changeable(contract);
        CsvFile file = CsvFile.read(csv, COLUMNS, OPTIONAL_COLUMNS);
        // What is no CSV, or holds what cannot be read, is refused whole; what a row says wrongly is told with its row.
        file.refuseIfFaulty(AgreementProblems.RULE);
        Map<OdsCode, HostAgreement> newest = new HashMap<>();
        transactions.call(() -> store.newest(found.id())).forEach(one -> newest.put(one.host(), one));
        List<Fault> faults = new ArrayList<>();
        int[] counts = new int[3];
        List<CsvRow> rows = file.rows();
        for (int from = 0; from < rows.size(); from += HOSTS_AT_ONCE) {
            List<CsvRow> some = rows.subList(from, Math.min(from + HOSTS_AT_ONCE, rows.size()));
            transactions.run(() -> {
                for (CsvRow row : some) {
                    take(found, row, newest, faults, counts);
                }
            });
        }
        return new StatusReport(
                file.sha256(),
                rows.size(),
                counts[0],
                counts[1],
                counts[2],
                faults.subList(0, Math.min(faults.size(), CsvFile.MOST_FAULTS)));
    }

    @Override
    public List<Reminder> due(String contract, LocalDate on) {
        Contract found = visible(contract);
        ReminderPolicy policy = definitions.policy(found.lot().region(), on);
        return transactions.call(() -> store.newest(found.id())).stream()
                .map(agreement -> Reminding.due(agreement, policy, workingDays, on))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public ReminderRun remind(String contract) {
        Contract found = changeable(contract);
        LocalDate on = today();
        ReminderPolicy policy = definitions.policy(found.lot().region(), on);
        List<HostAgreement> all = transactions.call(() -> store.newest(found.id()));
        int recorded = 0;
        for (int from = 0; from < all.size(); from += HOSTS_AT_ONCE) {
            List<HostAgreement> some = all.subList(from, Math.min(from + HOSTS_AT_ONCE, all.size()));
            recorded += transactions.call(() -> remind(some, policy, on));
        }
        int inAll = recorded;
        return transactions.call(() -> store.run(found.id(), on, inAll));
    }

    @Override
    public SignedShare share(String contract, LocalDate on) {
        Contract found = visible(contract);
        ReminderPolicy policy = definitions.policy(found.lot().region(), on);
        return transactions.call(() -> {
            Set<OdsCode> covered = store.covered(found.id(), on);
            Set<OdsCode> asked = store.asked(found.id());
            int hosts = 0;
            int hostsCovered = 0;
            int hostsNotAsked = 0;
            int placements = 0;
            int placementsCovered = 0;
            BigDecimal wte = new BigDecimal("0.00");
            BigDecimal wteCovered = wte;
            for (HostPlacements one : placements(found, on)) {
                hosts++;
                placements += one.placements();
                wte = wte.add(one.wte());
                if (!asked.contains(one.host())) {
                    hostsNotAsked++;
                }
                if (covered.contains(one.host())) {
                    hostsCovered++;
                    placementsCovered += one.placements();
                    wteCovered = wteCovered.add(one.wte());
                }
            }
            List<HostAgreement> newest = store.newest(found.id());
            return new SignedShare(
                    on,
                    hosts,
                    hostsCovered,
                    hostsNotAsked,
                    placements,
                    placementsCovered,
                    wte,
                    wteCovered,
                    count(newest, State.SENT),
                    count(newest, State.RETURNED),
                    count(newest, State.SIGNED),
                    (int) newest.stream()
                            .filter(one -> one.enforceability() == Enforceability.NOT_ENFORCEABLE)
                            .count(),
                    count(newest, State.DECLINED),
                    (int) newest.stream()
                            .filter(one -> one.holds(on) && one.expiresOn() != null)
                            .filter(one -> !one.expiresOn().isAfter(on.plusDays(policy.expiryWarningDays())))
                            .count());
        });
    }

    @Override
    public List<PlacementAtRisk> atRisk(String contract, LocalDate on, String after, int limit) {
        Contract found = visible(contract);
        HostPlacements.Key from = after == null ? null : Problems.read("after", after, HostAgreementsService::key);
        Optional<Period> days = days(found, on);
        if (days.isEmpty()) {
            return List.of();
        }
        return transactions.call(() -> {
            Set<OdsCode> covered = store.covered(found.id(), on);
            List<OdsCode> hosts = new ArrayList<>();
            int behind = 0;
            for (HostPlacements one : placements(found, on)) {
                boolean isNext = from == null || one.host().compareTo(from.host()) >= 0;
                // Of the host at which the page before ended some are left, or none: they are not counted.
                if (isNext && !covered.contains(one.host()) && behind < limit) {
                    hosts.add(one.host());
                    behind += from != null && one.host().equals(from.host()) ? 0 : one.placements();
                }
            }
            Map<OdsCode, HostAgreement> newest = new HashMap<>();
            store.newest(found.id()).forEach(one -> newest.put(one.host(), one));
            return employment.placementsAt(query(found, days.get()), hosts, from, limit).stream()
                    .map(placement -> atRisk(placement, newest.get(placement.host()), on))
                    .toList();
        });
    }

    private static PlacementAtRisk atRisk(Placement placement, HostAgreement newest, LocalDate on) {
        return new PlacementAtRisk(
                placement.id(),
                placement.host(),
                placement.postNumber(),
                placement.specialty(),
                placement.period().from(),
                placement.period().to(),
                placement.wte(),
                Risk.cause(newest, on));
    }

    /** Hosts to which is sent, each once and known; what becomes of the others stands in the outcomes. */
    private List<OdsCode> hosts(Contract contract, LocalDate on, List<String> asked, List<HostOutcome> outcomes) {
        if (asked.isEmpty()) {
            return placements(contract, on).stream().map(HostPlacements::host).toList();
        }
        Set<OdsCode> known = knownHosts();
        Set<OdsCode> hosts = new LinkedHashSet<>();
        for (String text : new LinkedHashSet<>(asked)) {
            OdsCode code;
            try {
                code = new OdsCode(text);
            } catch (IllegalArgumentException e) {
                String shown = text.length() > 20 ? text.substring(0, 20) : text;
                outcomes.add(new HostOutcome(shown, Outcome.NOT_AN_ODS_CODE, null));
                continue;
            }
            if (known.contains(code)) {
                hosts.add(code);
            } else {
                outcomes.add(new HostOutcome(code.value(), Outcome.UNKNOWN_HOST, null));
            }
        }
        return List.copyOf(hosts);
    }

    private Set<OdsCode> knownHosts() {
        return organisations.hosts(Region.NATIONAL).stream().map(Host::odsCode).collect(Collectors.toSet());
    }

    private record Sending(
            String contractId,
            Template template,
            LocalDate on,
            LocalDate expiresOn,
            boolean draft,
            boolean newVersion) {}

    private List<HostOutcome> send(Sending sending, List<OdsCode> hosts) throws SQLException {
        Map<OdsCode, HostAgreement> newest = new HashMap<>();
        store.newest(sending.contractId()).forEach(one -> newest.put(one.host(), one));
        List<HostOutcome> outcomes = new ArrayList<>();
        for (OdsCode host : hosts) {
            outcomes.add(send(sending, host, newest.get(host)));
        }
        return outcomes;
    }

    private HostOutcome send(Sending sending, OdsCode host, HostAgreement before) throws SQLException {
        if (before != null && before.state() == State.DRAFT && !sending.draft()) {
            Happened sent = new Happened(AgreementAct.SEND, sending.on(), null, null);
            HostAgreement after = AgreementChanges.apply(before, sent);
            update(before, after, true, "host-agreement.sent");
            return new HostOutcome(host.value(), Outcome.SENT, after.id());
        }
        if (before != null && !(sending.newVersion() && isOver(before, sending))) {
            return new HostOutcome(host.value(), Outcome.ALREADY_THERE, before.id());
        }
        if (before != null) {
            if (before.state() == State.SIGNED) {
                update(before, AgreementChanges.renew(before), false, "host-agreement.renewed");
            } else {
                update(before, AgreementChanges.supersede(before), false, "host-agreement.superseded");
            }
        }
        HostAgreement made = new HostAgreement(
                UUID.randomUUID().toString(),
                sending.contractId(),
                host,
                before == null ? 1 : before.issue() + 1,
                sending.draft() ? State.DRAFT : State.SENT,
                Enforceability.UNKNOWN,
                null,
                sending.template(),
                sending.draft() ? null : sending.on(),
                null,
                null,
                sending.expiresOn(),
                0,
                null,
                null,
                1);
        if (!store.add(made)) {
            return new HostOutcome(host.value(), Outcome.ALREADY_THERE, null);
        }
        audit.record(Change.created(
                sending.draft() ? "host-agreement.prepared" : "host-agreement.sent",
                "host-agreement",
                made.id(),
                values(made)));
        return new HostOutcome(host.value(), sending.draft() ? Outcome.PREPARED : Outcome.SENT, made.id());
    }

    /** Whether a new version is to go out: of other terms, or because what is there does not hold any more. */
    private static boolean isOver(HostAgreement agreement, Sending sending) {
        return !agreement.template().sha256().equals(sending.template().sha256())
                || agreement.state() == State.DECLINED
                || agreement.expiresOn() != null && agreement.expiresOn().isBefore(sending.on());
    }

    private HostAgreement record(Contract contract, HostAgreement before, Happened happened) throws SQLException {
        HostAgreement after = AgreementChanges.apply(before, happened);
        update(before, after, true, "host-agreement." + happened.act().name().toLowerCase(java.util.Locale.ROOT));
        if (happened.act() == AgreementAct.SIGN && before.issue() > 1) {
            for (HostAgreement earlier : store.history(contract.id(), before.host())) {
                if (earlier.issue() < before.issue() && earlier.state() == State.SIGNED) {
                    update(earlier, AgreementChanges.supersede(earlier), false, "host-agreement.superseded");
                }
            }
        }
        return after;
    }

    private void take(
            Contract contract, CsvRow row, Map<OdsCode, HostAgreement> newest, List<Fault> faults, int[] counts)
            throws SQLException {
        InputFields fields = new InputFields();
        OdsCode host = row.required("ODS Code", OdsCode::new).orElse(null);
        Happened happened = AgreementChanges.read(
                new AgreementChange(row.text("Act"), row.text("On"), row.text("Enforceable"), row.text("Reason")),
                today(),
                fields);
        List<Fault> wrong = new ArrayList<>(row.faults());
        try {
            fields.refuse("", AgreementProblems.RULE);
        } catch (ProblemException e) {
            e.problem()
                    .faults()
                    .forEach(fault -> wrong.add(new Fault(row.line(), column(fault.field()), fault.reason())));
        }
        HostAgreement before = newest.get(host);
        if (host != null && before == null) {
            wrong.add(new Fault(row.line(), "ODS Code", "there is no agreement with " + host));
        }
        if (wrong.isEmpty() && AgreementChanges.isKnown(before, happened)) {
            counts[1]++;
            return;
        }
        if (wrong.isEmpty()) {
            try {
                AgreementChanges.apply(before, happened);
            } catch (ProblemException e) {
                wrong.add(new Fault(row.line(), "Act", e.problem().detail()));
            }
        }
        if (wrong.isEmpty()) {
            newest.put(host, record(contract, before, happened));
            counts[0]++;
        } else {
            faults.addAll(wrong);
            counts[2]++;
        }
    }

    /** The column in which a field stands. */
    private static String column(String field) {
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    private int remind(List<HostAgreement> agreements, ReminderPolicy policy, LocalDate on) throws SQLException {
        int recorded = 0;
        for (HostAgreement before : agreements) {
            Optional<Reminder> due = Reminding.due(before, policy, workingDays, on);
            if (due.isPresent() && store.add(before.contractId(), due.get(), on)) {
                update(before, AgreementChanges.remind(before, due.get(), on), true, "host-agreement.reminded");
                recorded++;
            }
        }
        return recorded;
    }

    private void update(HostAgreement before, HostAgreement after, boolean newest, String action) throws SQLException {
        if (!store.update(before, after, newest)) {
            throw Problems.conflict(
                            "agreement-changed",
                            "Changed meanwhile",
                            "The agreement with " + before.host() + " was changed meanwhile.")
                    .withRule(AgreementProblems.RULE)
                    .withNext("Read it again, and decide anew.")
                    .toException();
        }
        audit.record(new Change(action, "host-agreement", after.id(), values(before), values(after)));
    }

    /** No reason: it is free text. */
    private static Map<String, String> values(HostAgreement agreement) {
        Map<String, String> values = new TreeMap<>();
        values.put("contract", agreement.contractId());
        values.put("host", agreement.host().value());
        values.put("issue", String.valueOf(agreement.issue()));
        values.put("state", agreement.state().name());
        values.put("enforceability", agreement.enforceability().name());
        values.put("reminders", String.valueOf(agreement.reminders()));
        values.put("templateSha256", agreement.template().sha256());
        return values;
    }

    private HostAgreement newest(String contractId, OdsCode host) throws SQLException {
        return store.newest(contractId, host).orElseThrow(() -> Problems.notFound("agreement with host", host.value())
                .toException());
    }

    private List<HostPlacements> placements(Contract contract, LocalDate on) {
        return days(contract, on)
                .map(days -> employment.countByHost(query(contract, days)))
                .orElse(List.of());
    }

    /** From a day to the end of the term. */
    private static Optional<Period> days(Contract contract, LocalDate on) {
        return on.isAfter(contract.term().to())
                ? Optional.empty()
                : contract.term().intersection(new Period(on, contract.term().to()));
    }

    private static PlacementQuery query(Contract contract, Period days) {
        return new PlacementQuery(contract.lot().region(), contract.lot().specialties(), days);
    }

    private static HostPlacements.Key key(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("is not the 'next' of a page");
        }
        return new HostPlacements.Key(new OdsCode(text.substring(0, bar)), text.substring(bar + 1));
    }

    private Contract visible(String idOrReference) {
        return contracts
                .find(idOrReference)
                .filter(contract -> access.may(
                        Permission.READ_CONTRACT_MANAGEMENT, contract.lot().region()))
                .orElseThrow(() -> Problems.notFound("contract", idOrReference).toException());
    }

    private Contract changeable(String idOrReference) {
        Contract contract = visible(idOrReference);
        access.require(Permission.MANAGE_CONTRACTS, contract.lot().region());
        return contract;
    }

    private static int count(List<HostOutcome> outcomes, Outcome outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static int count(List<HostAgreement> agreements, State state) {
        return (int) agreements.stream().filter(one -> one.state() == state).count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
