/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.documents.Document;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Agreement;
import org.leademployer.exits.ExitPlan.Alternative;
import org.leademployer.exits.ExitPlan.Consideration;
import org.leademployer.exits.ExitPlan.DataAnswer;
import org.leademployer.exits.ExitPlan.Lesson;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.ExitPlan.Template;
import org.leademployer.exits.ExitPlans;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.PlanTemplate;
import org.leademployer.exits.StepInput;
import org.leademployer.exits.internal.rules.ExitFacts;
import org.leademployer.exits.internal.rules.ExitProblems;
import org.leademployer.exits.internal.rules.PlanAct;
import org.leademployer.exits.internal.rules.PlanRule;
import org.leademployer.exits.internal.rules.Revision;
import org.leademployer.exits.internal.store.ExitStore;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans exits: every change is one transaction with its audit entry and its event. */
@Component(service = ExitPlans.class)
public final class ExitPlansService implements ExitPlans {

    private static final int TOGETHER = 500;
    private static final String RULE = "EXI-3";

    private final Contracts contracts;
    private final ExitReading reading;
    private final ExitDefinitions definitions;
    private final ExitStore store;
    private final OtherDomains others;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;

    @Activate
    public ExitPlansService(
            @Reference Contracts contracts,
            @Reference ExitReading reading,
            @Reference ExitDefinitions definitions,
            @Reference ExitStore store,
            @Reference OtherDomains others,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access) {
        this.contracts = contracts;
        this.reading = reading;
        this.definitions = definitions;
        this.store = store;
        this.others = others;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
    }

    @Override
    public Exit begin(String contract, String template, String owner) {
        Contract found = changeable(contract);
        InputFields fields = new InputFields();
        String office = fields.optional("owner", owner, ExitQuery::office);
        fields.refuse("Nothing was begun.", "EXI-1");
        if (found.signedOn() == null) {
            throw ExitProblems.notSigned(found.reference()).toException();
        }
        refuseSecond(found, reading.plan(found));
        LocalDate today = reading.today();
        Definition<PlanTemplate> used = definitions.plan(
                template == null || template.isBlank() ? null : template.strip(),
                found.lot().region(),
                today);
        // Before the transaction: a refusal would end it.
        DataAnswer answer = answer(found, today).orElse(null);
        LocalDate end = reading.end(found);
        List<Step> steps = new ArrayList<>(PlanRule.steps(used.content(), end));
        if (answer != null) {
            steps.addAll(PlanRule.steps(answer.end(), end));
        }
        ExitPlan begun = new ExitPlan(
                found.id(),
                1,
                PlanState.BEGUN,
                office == null ? used.content().owner() : office,
                today,
                new Template(
                        used.id().name(),
                        used.id().region(),
                        used.id().version().toString(),
                        used.sha256()),
                PlanRule.considerations(used.content()),
                steps,
                null,
                answer,
                List.of(),
                null,
                null,
                null);
        transactions.run(() -> {
            if (!store.add(begun)) {
                refuseSecond(found, store.plans(List.of(found.id())).get(found.id()));
            }
            definitions.keep(used);
            audit.record(Change.created("exit.begun", "exit-plan", found.id(), values(begun)));
            outbox.publish(ExitDueDatesChanged.of(found.id()));
        });
        return read(found);
    }

    private static void refuseSecond(Contract contract, ExitPlan begun) {
        if (begun != null) {
            throw ExitProblems.planBegun(contract.reference(), begun.begunOn()).toException();
        }
    }

    @Override
    public Exit consider(String contract, String consideration, String outcome, Long readVersion) {
        InputFields fields = new InputFields();
        String words = fields.required("outcome", outcome, text -> text(text, 1000));
        fields.refuse("Nothing was changed.", RULE);
        return change(contract, PlanAct.CONSIDER, readVersion, "exit.considered", (plan, end) -> {
            Consideration before = plan.considerations().stream()
                    .filter(one -> one.id().equals(consideration))
                    .findFirst()
                    .orElseThrow(() ->
                            Problems.notFound("consideration", consideration).toException());
            store.update(
                    plan.contractId(),
                    new Consideration(before.id(), before.title(), before.rule(), words, reading.today()));
            return Changed.of(plan, "consideration", before.id());
        });
    }

    @Override
    public Exit arrangeAlternative(String contract, String what, String decidedBy, String decidedOn, Long readVersion) {
        InputFields fields = new InputFields();
        String words = fields.required("what", what, text -> text(text, 300));
        String office = fields.required("decidedBy", decidedBy, ExitQuery::office);
        LocalDate day = past(fields, "decidedOn", decidedOn);
        fields.refuse("Nothing was changed.", "EXI-5");
        return change(
                contract,
                PlanAct.ARRANGE_ALTERNATIVE,
                readVersion,
                "exit.alternative-arranged",
                (plan, end) -> Changed.of(
                        Revision.of(plan)
                                .alternative(new Alternative(words, office, day))
                                .made(),
                        "decidedBy",
                        office,
                        "decidedOn",
                        day));
    }

    @Override
    public Exit withdrawAlternative(String contract, Long readVersion) {
        return change(
                contract, PlanAct.WITHDRAW_ALTERNATIVE, readVersion, "exit.alternative-withdrawn", (plan, end) -> {
                    if (plan.alternative() == null) {
                        throw Problems.notFound("alternative arrangements of", contract)
                                .withRule("EXI-5")
                                .toException();
                    }
                    return Changed.of(Revision.of(plan).alternative(null).made());
                });
    }

    /** Today where it is left out. */
    private LocalDate past(InputFields fields, String field, String on) {
        LocalDate given = fields.optionalDate(field, on);
        LocalDate day = given == null ? reading.today() : given;
        if (day.isAfter(reading.today())) {
            fields.fault(field, day + " lies in the future");
        }
        return day;
    }

    @Override
    public Exit addStep(String contract, StepInput input, Long readVersion) {
        InputFields fields = new InputFields();
        String title = fields.required("title", input.title(), text -> text(text, 300));
        Part part = fields.optional("part", input.part(), InputFields.oneOf(Part.class));
        String owner = fields.required("owner", input.owner(), ExitQuery::office);
        LocalDate dueOn = fields.date("dueOn", input.dueOn());
        fields.refuse("Nothing was changed.", RULE);
        return change(contract, PlanAct.ADD_STEP, readVersion, "exit.step-added", (plan, end) -> {
            Step added = new Step(
                    PlanRule.nextId(plan),
                    part == null ? Part.TRANSITION : part,
                    title,
                    RULE,
                    owner,
                    null,
                    dueOn,
                    null,
                    null);
            store.add(plan.contractId(), List.of(added));
            return Changed.of(plan, "step", added.id(), "dueOn", dueOn, "owner", owner);
        });
    }

    @Override
    public Exit moveStep(String contract, String step, String dueOn, String owner, Long readVersion) {
        InputFields fields = new InputFields();
        LocalDate day = fields.optionalDate("dueOn", dueOn);
        String office = fields.optional("owner", owner, ExitQuery::office);
        if (day == null && office == null && !fields.isFaulty()) {
            fields.fault("dueOn", "neither a day nor an owner is given");
        }
        fields.refuse("Nothing was changed.", RULE);
        return change(contract, PlanAct.MOVE_STEP, readVersion, "exit.step-moved", (plan, end) -> {
            Step before = openStep(plan, step);
            Step after = new Step(
                    before.id(),
                    before.part(),
                    before.title(),
                    before.rule(),
                    office == null ? before.owner() : office,
                    day == null ? before.daysBefore() : null,
                    day == null ? before.dueOn() : day,
                    null,
                    null);
            store.update(plan.contractId(), after);
            return Changed.of(plan, "step", step, "dueOn", after.dueOn(), "owner", after.owner());
        });
    }

    @Override
    public Exit stepDone(String contract, String step, String on, String evidence, Long readVersion) {
        InputFields fields = new InputFields();
        LocalDate day = past(fields, "on", on);
        String seen = fields.required("evidence", evidence, text -> text(text, 500));
        fields.refuse("Nothing was changed.", "EXI-2");
        return change(contract, PlanAct.DO_STEP, readVersion, "exit.step-done", (plan, end) -> {
            Step before = openStep(plan, step);
            store.update(
                    plan.contractId(),
                    new Step(
                            before.id(),
                            before.part(),
                            before.title(),
                            before.rule(),
                            before.owner(),
                            before.daysBefore(),
                            before.dueOn(),
                            day,
                            seen));
            return Changed.of(plan, "step", step, "doneOn", day);
        });
    }

    @Override
    public Exit nameAgreement(String contract, String document, Long readVersion) {
        Contract found = changeable(contract);
        InputFields fields = new InputFields();
        String id = fields.required("document", document, text -> text(text, 60));
        fields.refuse("Nothing was changed.", RULE);
        // Before the transaction: a refusal would end it.
        Document named = others.requireDocument(id);
        if (!named.subject().kind().equals("contract") || !named.subject().id().equals(found.id())) {
            throw Problems.invalidField("document", "is no document of contract " + found.reference())
                    .withRule(RULE)
                    .toException();
        }
        return change(
                found,
                PlanAct.NAME_AGREEMENT,
                readVersion,
                "exit.agreement-named",
                (plan, end) -> Changed.of(
                        Revision.of(plan)
                                .agreement(new Agreement(named.id(), null))
                                .made(),
                        "document",
                        named.id()));
    }

    @Override
    public Exit askSchedule10(String contract, Long readVersion) {
        Contract found = changeable(contract);
        DataAnswer answer = answered(found, reading.today());
        return change(found, PlanAct.ASK_SCHEDULE_10, readVersion, "exit.schedule-10-answered", (plan, end) -> {
            Set<String> done =
                    plan.steps().stream().filter(Step::isDone).map(Step::id).collect(Collectors.toSet());
            List<Step> steps = PlanRule.steps(answer.end(), end).stream()
                    .filter(step -> !done.contains(step.id()))
                    .toList();
            store.removeOpen(
                    plan.contractId(),
                    plan.steps().stream()
                            .filter(step -> !step.isDone() && step.id().startsWith(PlanRule.SCHEDULE_10))
                            .map(Step::id)
                            .toList());
            store.add(plan.contractId(), steps);
            return Changed.of(
                    Revision.of(plan).data(answer).made(),
                    "disposition",
                    answer.end().disposition(),
                    "calculation",
                    answer.calculationId());
        });
    }

    @Override
    public Exit learn(String contract, String text, Long readVersion) {
        InputFields fields = new InputFields();
        String words = fields.required("text", text, given -> text(given, 2000));
        fields.refuse("Nothing was changed.", RULE);
        return change(contract, PlanAct.LEARN, readVersion, "exit.lesson-learnt", (plan, end) -> {
            Lesson lesson = new Lesson(plan.lessons().size() + 1, words, reading.today());
            store.add(plan.contractId(), lesson);
            return Changed.of(plan, "lesson", lesson.number());
        });
    }

    @Override
    public Exit complete(String contract, Long readVersion) {
        Contract found = changeable(contract);
        ExitFacts facts = reading.look().facts(found);
        return change(found, PlanAct.COMPLETE, readVersion, "exit.completed", (plan, end) -> {
            refuseOpen(
                    PlanAct.COMPLETE,
                    PlanRule.openToComplete(
                            plan, plan.agreement() == null ? ExitFacts.Agreement.NOT_NAMED : facts.agreement(), end));
            return Changed.of(Revision.of(plan)
                    .agreement(signed(plan.agreement()))
                    .completedOn(reading.today())
                    .made());
        });
    }

    /** A signed document never changes, so that the day of its signature may be kept (CON-12). */
    private Agreement signed(Agreement agreement) {
        if (agreement.signedOn() != null) {
            return agreement;
        }
        return others.documents(Set.of(agreement.documentId()))
                .map(all -> all.get(agreement.documentId()))
                .map(Document::signature)
                .map(signature -> new Agreement(agreement.documentId(), signature.signedOn()))
                .orElseThrow(() -> ExitProblems.notRunning("documents", RULE).toException());
    }

    @Override
    public Exit reopen(String contract, Long readVersion) {
        return change(
                contract,
                PlanAct.REOPEN,
                readVersion,
                "exit.reopened",
                (plan, end) -> Changed.of(Revision.of(plan).completedOn(null).made()));
    }

    @Override
    public Exit close(String contract, Long readVersion) {
        return change(contract, PlanAct.CLOSE, readVersion, "exit.closed", (plan, end) -> {
            refuseOpen(PlanAct.CLOSE, PlanRule.openToClose(plan, end, reading.today()));
            return Changed.of(Revision.of(plan).closedOn(reading.today()).made());
        });
    }

    private static void refuseOpen(PlanAct act, List<String> open) {
        if (!open.isEmpty()) {
            throw ExitProblems.open(act, open).toException();
        }
    }

    @Override
    public int tellDeadlines(Region region) {
        access.requireAnywhere(Permission.PLAN_EXITS);
        int told = 0;
        String after = null;
        do {
            Page<Contract> some = contracts.page(region, new PageRequest(after, TOGETHER));
            List<Contract> signed = some.items().stream()
                    .filter(one -> one.signedOn() != null)
                    .filter(one -> access.may(Permission.PLAN_EXITS, one.lot().region()))
                    .toList();
            transactions.run(() -> signed.forEach(one -> outbox.publish(ExitDueDatesChanged.of(one.id()))));
            told += signed.size();
            after = some.next();
        } while (after != null);
        return told;
    }

    /**
     * What became of a plan.
     *
     * @param plan with the head that is to be written
     * @param said what the audit log says beside the states
     */
    private record Changed(ExitPlan plan, Map<String, String> said) {

        static Changed of(ExitPlan plan, Object... namesAndValues) {
            Map<String, String> said = new TreeMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (Objects.nonNull(namesAndValues[i + 1])) {
                    said.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
                }
            }
            return new Changed(plan, said);
        }
    }

    @FunctionalInterface
    private interface PlanChange {
        Changed apply(ExitPlan plan, LocalDate end) throws SQLException;
    }

    private Exit change(String contract, PlanAct act, Long readVersion, String action, PlanChange change) {
        return change(changeable(contract), act, readVersion, action, change);
    }

    private Exit change(Contract contract, PlanAct act, Long readVersion, String action, PlanChange change) {
        LocalDate end = reading.end(contract);
        transactions.run(() -> {
            ExitPlan stored = store.plans(List.of(contract.id())).get(contract.id());
            if (stored == null) {
                throw ExitProblems.noPlan(contract.reference()).toException();
            }
            ExitPlan before = PlanRule.placed(stored, end);
            if (readVersion != null && readVersion != before.version()) {
                throw ReadVersion.stale(readVersion, before.version()).toException();
            }
            PlanState state = PlanRule.after(act, before.state());
            Changed changed = change.apply(before, end);
            ExitPlan after = Revision.of(changed.plan())
                    .state(state)
                    .version(before.version() + 1)
                    .made();
            if (!store.update(before, after)) {
                throw ReadVersion.stale(before.version(), before.version() + 1).toException();
            }
            Map<String, String> values = values(after);
            values.putAll(changed.said());
            audit.record(new Change(action, "exit-plan", contract.id(), values(before), values));
            outbox.publish(ExitDueDatesChanged.of(contract.id()));
        });
        return read(contract);
    }

    private Exit read(Contract contract) {
        ExitReading.Look look = reading.look();
        return look.exit(look.facts(contract));
    }

    private static Step openStep(ExitPlan plan, String id) {
        Step step = plan.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("step", id).toException());
        if (step.isDone()) {
            throw ExitProblems.stepDone(id, step.doneOn()).toException();
        }
        return step;
    }

    /** Empty where schedule 10 does not answer, for whatever reason: the register says so. */
    private Optional<DataAnswer> answer(Contract contract, LocalDate today) {
        try {
            return Optional.of(answered(contract, today));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private DataAnswer answered(Contract contract, LocalDate today) {
        ContractProtocol answer = others.protocol(contract.id());
        return new DataAnswer(
                answer.protocol().endOfContract(),
                reading.look().facts(contract).termsSha256(),
                answer.calculation().id(),
                today);
    }

    /** Figures, days and states: nothing that somebody typed. */
    private static Map<String, String> values(ExitPlan plan) {
        Map<String, String> values = new TreeMap<>();
        values.put("state", plan.state().name());
        values.put("version", Long.toString(plan.version()));
        values.put("owner", plan.owner());
        values.put("templateSha256", plan.template().sha256());
        return values;
    }

    private Contract changeable(String idOrReference) {
        Contract contract = contracts
                .find(idOrReference)
                .filter(one -> access.may(Permission.READ_EXITS, one.lot().region()))
                .orElseThrow(() -> Problems.notFound("contract", idOrReference).toException());
        access.require(Permission.PLAN_EXITS, contract.lot().region());
        return contract;
    }

    private static String text(String text, int most) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new IllegalArgumentException("has 1 to " + most + " characters");
        }
        return stripped;
    }
}
