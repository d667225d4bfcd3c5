/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.Agreement;
import org.leademployer.fitness.cases.FitnessCase.Appointment;
import org.leademployer.fitness.cases.FitnessCase.Capacity;
import org.leademployer.fitness.cases.FitnessCase.Consent;
import org.leademployer.fitness.cases.FitnessCase.Decision;
import org.leademployer.fitness.cases.FitnessCase.DecisionKind;
import org.leademployer.fitness.cases.FitnessCase.Discussion;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.ExclusionKind;
import org.leademployer.fitness.cases.FitnessCase.Facts;
import org.leademployer.fitness.cases.FitnessCase.Finding;
import org.leademployer.fitness.cases.FitnessCase.Interest;
import org.leademployer.fitness.cases.FitnessCase.Outcome;
import org.leademployer.fitness.cases.FitnessCase.RedactedCopy;
import org.leademployer.fitness.cases.FitnessCase.RedactionReason;
import org.leademployer.fitness.cases.FitnessCase.Referral;
import org.leademployer.fitness.cases.FitnessCase.Report;
import org.leademployer.fitness.cases.FitnessCase.RouteUsed;
import org.leademployer.fitness.cases.FitnessCase.Transfer;
import org.leademployer.fitness.cases.FitnessCase.TransferKind;
import org.leademployer.fitness.cases.FitnessCase.Withdrawal;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.InputFields;

/** What becomes of a case when something is done in it, by the rules of FTP. Whether whoever does it may was asked before. */
public final class CaseChanges {

    public static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_NAME = 100;

    /** Steps that are done by an act of their own, so that what they stand for is there. */
    private static final Map<StepAct, CaseAct> BY_THEIR_ACT = new EnumMap<>(Map.of(
            StepAct.AGREE_THRESHOLD, CaseAct.AGREE_THRESHOLD,
            StepAct.AGREE_STRATEGY, CaseAct.AGREE_STRATEGY,
            StepAct.APPOINT_CASE_MANAGER, CaseAct.APPOINT,
            StepAct.APPOINT_INVESTIGATOR, CaseAct.APPOINT,
            StepAct.INVESTIGATE, CaseAct.RECORD_REPORT,
            StepAct.REPORT, CaseAct.RECORD_REPORT,
            StepAct.DECIDE, CaseAct.DECIDE,
            StepAct.DISCUSS, CaseAct.DISCUSS,
            StepAct.REFER, CaseAct.REFER,
            StepAct.TRANSFER, CaseAct.SEND_TRANSFER));

    private static final Set<CaseField> COPIED = EnumSet.of(
            CaseField.NARRATIVE, CaseField.FINDINGS, CaseField.REPORT, CaseField.DECISIONS, CaseField.OUTCOME);

    private final CaseDraft draft;
    private final FitnessCase before;
    private final Doing doing;
    private final Surroundings around;
    private final InputFields fields = new InputFields();

    private CaseChanges(FitnessCase before, Doing doing, Surroundings around) {
        this.before = before;
        this.draft = new CaseDraft(before);
        this.doing = doing;
        this.around = around;
    }

    /**
     * Who does it, for whom, and when.
     *
     * @param sides for which the user may do it, at least one
     */
    public record Doing(String user, List<Side> sides, LocalDate today) {
        public Doing {
            sides = List.copyOf(sides);
        }
    }

    /**
     * What must be asked elsewhere.
     *
     * @param routing the route of a question, and the time limits that go with it
     * @param knownHost whether there is such a host
     * @param others all other cases of the person
     * @param placedAt whether the subject has, or had, a placement at a host
     * @param moves the hosts to which the subject moves from now on, and when
     * @param lacking what a user lacks to work on the case, in words; empty for one who may
     */
    public record Surroundings(
            Function<RouteQuestion, Routed> routing,
            Predicate<OdsCode> knownHost,
            Supplier<List<FitnessCase>> others,
            Predicate<OdsCode> placedAt,
            Supplier<Map<OdsCode, LocalDate>> moves,
            Function<String, List<String>> lacking,
            WorkingDays workingDays) {}

    /** A route with its time limits. */
    public record Routed(Route route, Map<TimeLimit, Span> limits) {}

    /** @throws org.leademployer.platform.problem.ProblemException as {@code FitnessCases.change} says */
    public static FitnessCase apply(FitnessCase before, CaseChange change, Doing doing, Surroundings around) {
        CaseAct act = CaseAct.of(change);
        if (!act.from().contains(before.state())) {
            throw CaseProblems.wrongState(act, before.state()).toException();
        }
        CaseChanges changes = new CaseChanges(before, doing, around);
        changes.take(change);
        changes.refuse(act);
        if (act.to() != null) {
            changes.draft.state = act.to();
        }
        return changes.draft.made();
    }

    /** A case that was just received, on its route. */
    public static FitnessCase routed(FitnessCase received, Surroundings around) {
        CaseDraft draft = new CaseDraft(received);
        route(draft, around, false);
        draft.state = CaseState.ROUTED;
        return draft.made(received.version(), received.subject());
    }

    private void take(CaseChange change) {
        // One line for each: what is done stands in the methods below, in the same order.
        if (change instanceof CaseChange.Classify one) {
            classify(one);
        } else if (change instanceof CaseChange.Reassess one) {
            reassess(one);
        } else if (change instanceof CaseChange.DoStep one) {
            doStep(one);
        } else if (change instanceof CaseChange.PauseStep one) {
            pause(one);
        } else if (change instanceof CaseChange.ResumeStep one) {
            replace(inState(one.step(), CaseStep.State.PAUSED), step -> clocks().resumed(step, doing.today()));
        } else if (change instanceof CaseChange.WaiveSteps one) {
            waive(one);
        } else if (change instanceof CaseChange.ExtendStep one) {
            extend(one);
        } else if (change instanceof CaseChange.DeclareInterest one) {
            declare(one);
        } else if (change instanceof CaseChange.Appoint one) {
            appoint(one);
        } else if (change instanceof CaseChange.BeginInvestigation) {
            begin();
        } else if (change instanceof CaseChange.RecordFinding one) {
            String text = text("text", one.text());
            draft.findings.add(new Finding(
                    draft.findings.size() + 1,
                    doing.today(),
                    doing.user(),
                    side(),
                    text,
                    Boolean.TRUE.equals(one.shared())));
        } else if (change instanceof CaseChange.ShareFinding one) {
            share(one);
        } else if (change instanceof CaseChange.RecordReport one) {
            draft.report = new Report(doing.today(), doing.user(), text("text", one.text()));
            finish(StepAct.INVESTIGATE, false);
            finish(StepAct.REPORT, false);
        } else if (change instanceof CaseChange.Decide one) {
            decide(one);
        } else if (change instanceof CaseChange.Discuss one) {
            discuss(one);
        } else if (change instanceof CaseChange.AgreeDiscussion one) {
            agreeDiscussion(one);
        } else if (change instanceof CaseChange.Refer one) {
            refer(one);
        } else if (change instanceof CaseChange.Exclude one) {
            exclude(one);
        } else if (change instanceof CaseChange.ReviewExclusion one) {
            review(one);
        } else if (change instanceof CaseChange.ProposeStrategy one) {
            draft.strategy = proposed(text("text", one.text()));
        } else if (change instanceof CaseChange.AgreeStrategy) {
            draft.strategy = agreed(draft.strategy, "a joint strategy", "FTP-5", StepAct.AGREE_STRATEGY);
        } else if (change instanceof CaseChange.ProposeThreshold one) {
            draft.threshold = proposed(text("text", one.text()));
        } else if (change instanceof CaseChange.AgreeThreshold) {
            draft.threshold = agreed(draft.threshold, "a threshold", "FTP-2", StepAct.AGREE_THRESHOLD);
        } else if (change instanceof CaseChange.Split one) {
            split(one);
        } else if (change instanceof CaseChange.StartTransfer one) {
            startTransfer(one);
        } else if (change instanceof CaseChange.AgreeTransfer one) {
            Transfer transfer = openTransfer(one.number());
            replace(
                    transfer,
                    agreed(transfer.approach(), "an approach", "FTP-2", StepAct.AGREE_APPROACH),
                    transfer.connectionMovedOn());
        } else if (change instanceof CaseChange.RecordConnection one) {
            connect(one);
        } else if (change instanceof CaseChange.SendTransfer one) {
            send(one);
        } else if (change instanceof CaseChange.WithdrawTransfer one) {
            withdraw(one);
        } else if (change instanceof CaseChange.SendCopy one) {
            copy(one);
        } else if (change instanceof CaseChange.Close one) {
            close(one);
        } else {
            throw new IllegalStateException("nothing is said of " + change.getClass());
        }
    }

    private void classify(CaseChange.Classify change) {
        Concern concern = fields.required("concern", change.concern(), InputFields.oneOf(Concern.class));
        refuse(CaseAct.CLASSIFY);
        draft.facts = facts(concern, change.severe(), change.seriousUntowardIncident());
        route(draft, around, false);
    }

    private void reassess(CaseChange.Reassess change) {
        text("reason", change.reason());
        refuse(CaseAct.REASSESS);
        draft.facts = facts(before.facts().concern(), change.severe(), change.seriousUntowardIncident());
        route(draft, around, true);
    }

    private Facts facts(Concern concern, Boolean severe, Boolean incident) {
        Facts facts = before.facts();
        return new Facts(
                concern,
                facts.type(),
                facts.profession(),
                facts.stage(),
                severe == null ? facts.severe() : severe,
                incident == null ? facts.seriousUntowardIncident() : incident,
                facts.source(),
                facts.region(),
                facts.happenedAt(),
                facts.employer(),
                facts.knownOn(),
                facts.submittedBy(),
                facts.externalReference());
    }

    private static void route(CaseDraft draft, Surroundings around, boolean anew) {
        Facts facts = draft.facts;
        Routed routed = around.routing()
                .apply(new RouteQuestion(
                        facts.region(),
                        facts.profession(),
                        facts.concern(),
                        facts.stage(),
                        facts.severe(),
                        facts.seriousUntowardIncident(),
                        facts.knownOn()));
        RouteDecision decision = routed.route().decision();
        RouteUsed used = new RouteUsed(
                decision.lead(),
                decision.caseManager(),
                decision.inform(),
                decision.gmcReferral(),
                decision.thirdParties(),
                decision.rules(),
                decision.sources(),
                routed.route().policy().toString(),
                routed.route().timeLimits().toString(),
                routed.limits());
        CaseSteps clocks = new CaseSteps(new TimeLimits(routed.limits()), around.workingDays());
        draft.take(
                used,
                anew
                        ? clocks.startedAnew(decision.steps(), draft.steps, facts.knownOn())
                        : clocks.started(decision.steps(), facts.knownOn()));
    }

    private void doStep(CaseChange.DoStep change) {
        String note = optionalText("note", change.note());
        CaseStep step = step(change.step());
        // Where there is no Responsible Officer, nothing is sent from one to another: the provider is told, and that is
        // all (FTP-0).
        boolean plain =
                step.act() == StepAct.TRANSFER && !before.facts().profession().hasResponsibleOfficer();
        CaseAct act = plain ? null : BY_THEIR_ACT.get(step.act());
        if (act != null) {
            throw CaseProblems.gate(
                            "step-by-its-act",
                            act.rule(),
                            "Done by an act of its own",
                            "Step '" + step.id() + "' is done by what it stands for.",
                            List.of(act.words().toLowerCase(Locale.ROOT)))
                    .withNext("Record that in the case: the step is done with it.")
                    .toException();
        }
        requireRunning(step);
        draft.steps = new ArrayList<>(clocks().done(draft.steps, step.id(), doing.today(), doing.user(), note));
    }

    private void requireRunning(CaseStep step) {
        if (step.state() == CaseStep.State.WAITING) {
            throw CaseProblems.gate(
                            "step-waits",
                            "FTP-6",
                            "The step waits for another",
                            "Step '" + step.id() + "' has not begun.",
                            List.of("step '" + step.after() + "'"))
                    .withNext("Do that one first.")
                    .toException();
        }
        inState(step.id(), CaseStep.State.RUNNING);
    }

    private void pause(CaseChange.PauseStep change) {
        String reason = text("reason", change.reason());
        refuse(CaseAct.PAUSE_STEP);
        CaseStep step = step(change.step());
        requireRunning(step);
        requireInTime(step);
        replace(step, one -> clocks().paused(one, doing.today(), reason));
    }

    /** What is overdue is neither paused nor given more time: it is done, or escalated. */
    private void requireInTime(CaseStep step) {
        if (clocks().isOverdue(step, doing.today())) {
            throw CaseProblems.gate(
                            "step-overdue",
                            "FTP-6",
                            "The step is overdue",
                            "Step '" + step.id() + "' was due on " + step.dueOn() + ".",
                            List.of("time that is left"))
                    .withNext("Do it: an overdue step is escalated.")
                    .toException();
        }
    }

    /** Decisions alone are not waived: they are made. */
    private void waive(CaseChange.WaiveSteps change) {
        String reason = text("reason", change.reason());
        List<String> ids = change.steps() == null ? List.of() : change.steps();
        if (ids.isEmpty()) {
            fields.fault("steps", "is required, at least one");
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Optional<CaseStep> step =
                    draft.steps.stream().filter(one -> one.id().equals(id)).findFirst();
            if (step.isEmpty()) {
                fields.fault("steps[" + i + "]", "the case has no such step");
            } else if (!step.get().open()) {
                fields.fault("steps[" + i + "]", "'" + id + "' is " + step.get().state());
            } else if (step.get().act() == StepAct.DECIDE) {
                fields.fault("steps[" + i + "]", "'" + id + "' is a decision: it is made, not waived");
            }
        }
        refuse(CaseAct.WAIVE_STEPS);
        for (String id : ids) {
            draft.steps = new ArrayList<>(clocks().waived(draft.steps, id, doing.today(), doing.user(), reason));
        }
    }

    private void extend(CaseChange.ExtendStep change) {
        String reason = text("reason", change.reason());
        LocalDate until = fields.date("until", change.until());
        CaseStep step = inState(change.step(), CaseStep.State.RUNNING);
        requireInTime(step);
        if (until != null && step.dueOn() != null && !until.isAfter(step.dueOn())) {
            fields.fault("until", until + " is not later than " + step.dueOn());
        }
        refuse(CaseAct.EXTEND_STEP);
        replace(step, one -> clocks().extended(one, doing.today(), until, reason));
    }

    private void declare(CaseChange.DeclareInterest change) {
        String user = optionalName("user", change.user()).orElse(doing.user());
        String matter = text("matter", change.matter());
        draft.interests.add(new Interest(user, matter, doing.today(), doing.user()));
        draft.appointments.replaceAll(one -> one.user().equals(user) && one.holds()
                ? new Appointment(
                        one.capacity(),
                        one.user(),
                        one.on(),
                        one.by(),
                        doing.today(),
                        "an interest was declared (FTP-4)")
                : one);
    }

    /** FTP-4: case manager and case investigator differ; neither is the subject, nor holds a declared interest. */
    private void appoint(CaseChange.Appoint change) {
        Capacity capacity = fields.required("capacity", change.capacity(), InputFields.oneOf(Capacity.class));
        String user = fields.required("user", change.user(), CaseChanges::name);
        String interest = fields.required("interest", change.interest(), text -> text);
        Registration registration = fields.optional("registration", change.registration(), this::registration);
        List<String> missing = new ArrayList<>();
        if (registration != null
                && registration.toString().equals(before.subject().registration())) {
            missing.add("somebody who is not the subject of the case");
        }
        if (interest != null && !interest.strip().equalsIgnoreCase("NONE")
                || before.interests().stream().anyMatch(one -> one.user().equals(user))) {
            missing.add("somebody without a declared interest");
        }
        Capacity other = capacity == Capacity.CASE_MANAGER ? Capacity.CASE_INVESTIGATOR : Capacity.CASE_MANAGER;
        if (capacity != null
                && draft.holder(other).filter(one -> one.user().equals(user)).isPresent()) {
            missing.add("somebody else than the one appointed as " + other);
        }
        if (user != null) {
            missing.addAll(around.lacking().apply(user));
        }
        if (fields.isFaulty()) {
            // What else stands in the way is told with what was written wrongly.
            missing.forEach(item -> fields.fault("user", "is to be " + item));
            refuse(CaseAct.APPOINT);
        }
        if (!missing.isEmpty()) {
            throw CaseProblems.gate(
                            "appointment-refused",
                            "FTP-4",
                            "Not this person",
                            "'" + user + "' cannot be appointed as " + capacity + ".",
                            missing)
                    .withNext("Appoint somebody else.")
                    .toException();
        }
        draft.appointments.replaceAll(one -> one.capacity() == capacity && one.holds()
                ? new Appointment(
                        one.capacity(), one.user(), one.on(), one.by(), doing.today(), "another was appointed")
                : one);
        draft.appointments.add(new Appointment(capacity, user, doing.today(), doing.user(), null, null));
        finish(capacity == Capacity.CASE_MANAGER ? StepAct.APPOINT_CASE_MANAGER : StepAct.APPOINT_INVESTIGATOR, false);
    }

    /** As the subject's is written: {@code gmc 7000001} and {@code GMC7000001} too; a number alone is of the subject's regulator. */
    private Registration registration(String text) {
        String written = text.toUpperCase(Locale.ROOT).replaceAll("[\\s:-]", "");
        for (Registration.Body body : Registration.Body.values()) {
            if (written.startsWith(body.name())) {
                return new Registration(body, written.substring(body.name().length()));
            }
        }
        String subjects = before.subject().registration();
        return new Registration(Registration.Body.valueOf(subjects.substring(0, subjects.indexOf(' '))), written);
    }

    private void begin() {
        requireAppointed(before);
    }

    /** @throws org.leademployer.platform.problem.ProblemException investigation-not-ready (409, FTP-4) */
    public static void requireAppointed(FitnessCase found) {
        CaseDraft draft = new CaseDraft(found);
        List<String> missing = new ArrayList<>();
        for (Capacity capacity : Capacity.values()) {
            if (draft.holder(capacity).isEmpty()) {
                missing.add("an appointed " + capacity);
            }
        }
        if (!missing.isEmpty()) {
            throw CaseProblems.gate(
                            "investigation-not-ready",
                            "FTP-4",
                            "The investigation cannot begin",
                            "Nobody could carry it out.",
                            missing)
                    .withNext("Appoint them.")
                    .toException();
        }
    }

    private void share(CaseChange.ShareFinding change) {
        int number = number(change.number());
        Finding finding = draft.findings.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        CaseProblems.unknownPart("finding", change.number()).toException());
        draft.findings.set(
                draft.findings.indexOf(finding),
                new Finding(finding.number(), finding.on(), finding.by(), finding.side(), finding.text(), true));
        finish(StepAct.SHARE_FINDINGS, false);
    }

    private void decide(CaseChange.Decide change) {
        DecisionKind kind = fields.required("kind", change.kind(), InputFields.oneOf(DecisionKind.class));
        String text = text("text", change.text());
        refuse(CaseAct.DECIDE);
        if (kind == DecisionKind.SANCTION || kind == DecisionKind.WARNING) {
            // FTP-2: the employer's decisions are the Medical Director's of the lead employer.
            if (!doing.sides().contains(Side.LEAD_EMPLOYER)) {
                throw CaseProblems.gate(
                                "not-this-side",
                                "FTP-2",
                                "The other side decides",
                                kind + " is a decision of the employer.",
                                List.of("a decision of the lead employer"))
                        .toException();
            }
        }
        // FTP-6: what comes before the decision on the route is done, or waived with a reason.
        draft.steps.stream()
                .filter(step -> step.act() == StepAct.DECIDE
                        && step.open()
                        && doing.sides().contains(step.owner().side()))
                .findFirst()
                .ifPresent(step -> requireDone(
                        "decision-not-ready", "Not to be decided yet", CaseSteps.openBefore(draft.steps, step)));
        draft.decisions.add(new Decision(draft.decisions.size() + 1, kind, side(), doing.today(), doing.user(), text));
        finish(StepAct.DECIDE, true);
    }

    private static void requireDone(String code, String title, List<CaseStep> open) {
        if (!open.isEmpty()) {
            throw CaseProblems.gate(
                            code,
                            "FTP-6",
                            title,
                            "Steps are open that come before.",
                            open.stream().map(CaseChanges::words).toList())
                    .withNext("Do them, or waive them with a reason.")
                    .toException();
        }
    }

    private static String words(CaseStep step) {
        return "step '" + step.id() + "' of the " + step.owner().words();
    }

    private void discuss(CaseChange.Discuss change) {
        LocalDate on =
                Optional.ofNullable(fields.optionalDate("on", change.on())).orElse(doing.today());
        if (on.isAfter(doing.today())) {
            fields.fault("on", on + " lies in the future");
        }
        List<Party> parties = each("parties", change.parties(), Party.class);
        if (parties.stream().map(Party::side).distinct().count() < 2) {
            fields.fault("parties", "names fewer than two sides");
        }
        String text = text("text", change.text());
        refuse(CaseAct.DISCUSS);
        boolean consensus = Boolean.TRUE.equals(change.consensus());
        draft.discussions.add(new Discussion(
                draft.discussions.size() + 1,
                on,
                parties,
                consensus,
                text,
                doing.user(),
                consensus ? proposed(text).agreed() : List.of()));
        Set<Side> sides = parties.stream().map(Party::side).collect(Collectors.toSet());
        finish(StepAct.DISCUSS, step -> sides.contains(step.owner().side()), true);
    }

    private void agreeDiscussion(CaseChange.AgreeDiscussion change) {
        int number = number(change.number());
        Discussion discussion = draft.discussions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        CaseProblems.unknownPart("discussion", change.number()).toException());
        Agreement consensus = discussion.consensus() ? new Agreement(discussion.text(), discussion.agreed()) : null;
        draft.discussions.set(
                draft.discussions.indexOf(discussion),
                new Discussion(
                        discussion.number(),
                        discussion.on(),
                        discussion.parties(),
                        true,
                        discussion.text(),
                        discussion.by(),
                        agreed(consensus, "a discussion in which there was a consensus", "FTP-2")
                                .agreed()));
    }

    private void refer(CaseChange.Refer change) {
        List<String> missing = ReferralGate.missing(before, around.others().get(), EnumSet.copyOf(doing.sides()));
        if (!missing.isEmpty()) {
            throw CaseProblems.referralRefused(before, missing).toException();
        }
        String text = text("text", change.text());
        if (before.referral() != null) {
            fields.fault(
                    "text", "the regulator was told on " + before.referral().on());
        }
        refuse(CaseAct.REFER);
        draft.referral =
                new Referral(before.facts().profession().regulator(), doing.today(), doing.user(), side(), text);
        finish(StepAct.REFER, false);
    }

    private void exclude(CaseChange.Exclude change) {
        ExclusionKind kind = fields.required("kind", change.kind(), InputFields.oneOf(ExclusionKind.class));
        LocalDate from =
                Optional.ofNullable(fields.optionalDate("from", change.from())).orElse(doing.today());
        LocalDate until = fields.date("until", change.until());
        LocalDate told = fields.optionalDate("advisoryBodyToldOn", change.advisoryBodyToldOn());
        String reason = text("reason", change.reason());
        checkBegin(kind, from);
        checkPeriod(kind, from, until, told);
        refuse(CaseAct.EXCLUDE);
        Optional<Exclusion> running = running();
        if (running.isPresent() && !isMissed(running.get())) {
            throw CaseProblems.gate(
                            "exclusion-running",
                            "FTP-6",
                            "An exclusion runs",
                            "It runs until " + running.get().until() + ".",
                            List.of("a review of it"))
                    .withNext("Review it: that renews or ends it.")
                    .toException();
        }
        // A missed review gave the right to return: what follows is a new exclusion.
        running.ifPresent(missed -> replace(missed, missed.until(), "none in time: there was a right to return"));
        draft.exclusions.add(
                new Exclusion(draft.exclusions.size() + 1, kind, from, until, told, reason, doing.user(), null, null));
    }

    /**
     * What is recorded late is kept with the days that it had, and its review is overdue then. It neither began before anything was
     * known, nor while an earlier one lasted; and what is to begin after a whole period is decided nearer to it (FTP-6).
     */
    private void checkBegin(ExclusionKind kind, LocalDate from) {
        LocalDate known = before.facts().knownOn();
        if (from.isBefore(known)) {
            fields.fault("from", from + " lies before " + known + ", on which the concern became known");
        }
        draft.exclusions.stream()
                .filter(one -> one.endedOn() != null || isMissed(one))
                .filter(one -> from.isBefore(ExclusionPeriods.lastDay(one)))
                .findFirst()
                .ifPresent(one -> fields.fault(
                        "from",
                        from + " lies before " + ExclusionPeriods.lastDay(one) + ", the last day of exclusion "
                                + one.number()));
        if (kind == null) {
            return;
        }
        LocalDate latest = ExclusionPeriods.last(kind, doing.today(), limits(), around.workingDays());
        if (from.isAfter(latest)) {
            fields.fault(
                    "from",
                    "is later than " + latest + ", on which " + kind + " exclusion from today on would have ended");
        }
    }

    private void checkPeriod(ExclusionKind kind, LocalDate from, LocalDate until, LocalDate told) {
        if (kind == null) {
            return;
        }
        LocalDate last = ExclusionPeriods.last(kind, from, limits(), around.workingDays());
        if (until == null) {
            // That it is missing was said.
        } else if (until.isBefore(from)) {
            fields.fault("until", until + " lies before " + from);
        } else if (until.isAfter(last)) {
            fields.fault(
                    "until",
                    "is later than " + last + ": " + kind + " exclusion lasts at most "
                            + limits().span(ExclusionPeriods.limit(kind)));
        }
        if (!ExclusionPeriods.isTold(kind, told, from, doing.today())) {
            fields.fault("advisoryBodyToldOn", "the advisory body is told before a period of formal exclusion begins");
        }
    }

    private void review(CaseChange.ReviewExclusion change) {
        LocalDate until = fields.optionalDate("until", change.until());
        LocalDate told = fields.optionalDate("advisoryBodyToldOn", change.advisoryBodyToldOn());
        String review = text("review", change.review());
        running()
                .filter(one -> until != null && !isMissed(one))
                .ifPresent(one -> checkPeriod(ExclusionKind.FORMAL, one.until().plusDays(1), until, told));
        refuse(CaseAct.REVIEW_EXCLUSION);
        Exclusion current = running().orElseThrow(() -> CaseProblems.gate(
                        "no-exclusion",
                        "FTP-6",
                        "No exclusion runs",
                        "There is nothing to review.",
                        List.of("an exclusion"))
                .withNext("Record the exclusion first, where there is one.")
                .toException());
        if (until == null) {
            draft.exclusions = new ArrayList<>(ExclusionPeriods.ended(draft.exclusions, doing.today(), review));
            return;
        }
        if (isMissed(current)) {
            throw CaseProblems.gate(
                            "review-missed",
                            "FTP-6",
                            "Not reviewed in time",
                            "The exclusion was to be reviewed by " + current.until()
                                    + ": since then there is a right to return.",
                            List.of("a review by " + current.until()))
                    .withNext("End it; where there are new grounds, exclude anew.")
                    .toException();
        }
        LocalDate from = current.until().plusDays(1);
        replace(current, current.until(), review);
        draft.exclusions.add(new Exclusion(
                draft.exclusions.size() + 1,
                ExclusionKind.FORMAL,
                from,
                until,
                told,
                current.reason(),
                doing.user(),
                null,
                null));
    }

    private void split(CaseChange.Split change) {
        Concern concern = fields.required("concern", change.concern(), InputFields.oneOf(Concern.class));
        if (concern != null && concern == before.facts().concern()) {
            fields.fault("concern", "is what this case is about already");
        }
        draft.strategy = proposed(text("strategy", change.strategy()));
    }

    private void startTransfer(CaseChange.StartTransfer change) {
        String body = fields.optional("designatedBody", change.designatedBody(), CaseChanges::name);
        OdsCode host = fields.optional("host", change.host(), OdsCode::new);
        LocalDate movesOn = fields.date("movesOn", change.movesOn());
        if (blank(change.designatedBody()) && blank(change.host())) {
            fields.fault("designatedBody", "is required, or else a host");
        } else if (!blank(change.designatedBody()) && !blank(change.host())) {
            fields.fault("designatedBody", "is given with a host: only one of the two may be");
        }
        if (host != null && !around.knownHost().test(host)) {
            fields.fault("host", "there is no host " + host);
        }
        if (host != null
                && draft.transfers.stream().anyMatch(one -> host.equals(one.host()) && one.withdrawn() == null)) {
            fields.fault("host", "there is a transfer to " + host + " already");
        }
        if (!before.facts().profession().hasResponsibleOfficer()) {
            fields.fault("designatedBody", "this profession has no Responsible Officer (FTP-0)");
        }
        refuse(CaseAct.START_TRANSFER);
        draft.transfers.add(new Transfer(
                draft.transfers.size() + 1,
                host == null ? TransferKind.DESIGNATED_BODY : TransferKind.ROTATION,
                host,
                body,
                movesOn,
                new Agreement(
                        host == null
                                ? "Responsible Officer to Responsible Officer"
                                : "Postgraduate Dean to the Responsible Officer of the host",
                        List.of()),
                null,
                null,
                null,
                null,
                null));
    }

    private void connect(CaseChange.RecordConnection change) {
        LocalDate on = fields.date("movedOn", change.movedOn());
        Transfer transfer = openTransfer(change.number());
        if (transfer.kind() != TransferKind.DESIGNATED_BODY) {
            fields.fault("number", "a rotation leaves the connection with the Postgraduate Dean");
        }
        if (on != null && on.isAfter(doing.today())) {
            fields.fault("movedOn", on + " lies in the future");
        }
        refuse(CaseAct.RECORD_CONNECTION);
        replace(transfer, transfer.approach(), on);
        finish(StepAct.CONFIRM, false);
    }

    private void send(CaseChange.SendTransfer change) {
        String text = text("text", change.text());
        Transfer transfer = openTransfer(change.number());
        List<String> missing = new ArrayList<>();
        for (Side side : List.of(Side.LEAD_EMPLOYER, Side.POSTGRADUATE_DEAN)) {
            if (transfer.approach().agreed().stream().noneMatch(consent -> consent.side() == side)) {
                missing.add("the approach agreed by "
                        + (side == Side.LEAD_EMPLOYER
                                ? "the Medical Director of the lead employer"
                                : "the Postgraduate Dean"));
            }
        }
        if (transfer.kind() == TransferKind.DESIGNATED_BODY && transfer.connectionMovedOn() == null) {
            missing.add("that the prescribed connection has moved");
        }
        if (!missing.isEmpty()) {
            throw CaseProblems.gate(
                            "transfer-refused",
                            "FTP-2",
                            "Not to be sent yet",
                            "Nobody was told anything of transfer " + transfer.number() + ".",
                            missing)
                    .withNext("Record what is missing, and send it then.")
                    .toException();
        }
        refuse(CaseAct.SEND_TRANSFER);
        draft.transfers.set(
                draft.transfers.indexOf(transfer),
                new Transfer(
                        transfer.number(),
                        transfer.kind(),
                        transfer.host(),
                        transfer.designatedBody(),
                        transfer.movesOn(),
                        transfer.approach(),
                        transfer.connectionMovedOn(),
                        doing.today(),
                        doing.user(),
                        text,
                        null));
        draft.addHost(transfer.host());
        finish(StepAct.TRANSFER, false);
    }

    private void withdraw(CaseChange.WithdrawTransfer change) {
        String reason = text("reason", change.reason());
        refuse(CaseAct.WITHDRAW_TRANSFER);
        Transfer transfer = openTransfer(change.number());
        LocalDate moves = transfer.host() == null ? null : around.moves().get().get(transfer.host());
        if (moves != null) {
            throw CaseProblems.gate(
                            "transfer-needed",
                            "FTP-2",
                            "The doctor moves there",
                            "The register of trainees has a placement at " + transfer.host() + " from " + moves + ".",
                            List.of("a register without that placement"))
                    .withNext("Send the transfer; where the doctor does not move, correct the placement first.")
                    .toException();
        }
        draft.transfers.set(
                draft.transfers.indexOf(transfer),
                new Transfer(
                        transfer.number(),
                        transfer.kind(),
                        transfer.host(),
                        transfer.designatedBody(),
                        transfer.movesOn(),
                        transfer.approach(),
                        transfer.connectionMovedOn(),
                        null,
                        null,
                        null,
                        new Withdrawal(doing.today(), doing.user(), reason)));
    }

    /** A host is told of a concern by a transfer; a copy goes to whom the concern is known already (FTP-2, FTP-7). */
    private void requireOnRoute(OdsCode host) {
        List<String> missing = new ArrayList<>();
        draft.transfers.stream()
                .filter(one -> host.equals(one.host()) && one.open())
                .forEach(one -> missing.add("transfer " + one.number() + ", agreed and sent"));
        if (missing.isEmpty()
                && !draft.hosts.contains(host)
                && !around.placedAt().test(host)) {
            missing.add("a placement of the subject at " + host + ", or a transfer to it, agreed and sent");
        }
        if (!missing.isEmpty()) {
            throw CaseProblems.gate(
                            "copy-refused",
                            "FTP-7",
                            "Not to be sent to that host",
                            "No copy was sent to " + host + ".",
                            missing)
                    .withNext("Have the transfer agreed and sent; after that a copy may follow.")
                    .toException();
        }
    }

    private void copy(CaseChange.SendCopy change) {
        OdsCode host = fields.required("host", change.host(), OdsCode::new);
        if (host != null && !around.knownHost().test(host)) {
            fields.fault("host", "there is no host " + host);
        }
        List<CaseField> parts = each("fields", change.fields(), CaseField.class);
        parts.stream()
                .filter(part -> !COPIED.contains(part))
                .forEach(part -> fields.fault("fields", part + " is not copied"));
        List<Redacting.Cut> cuts = new ArrayList<>();
        List<CaseChange.Redaction> redactions = change.redactions() == null ? List.of() : change.redactions();
        for (int i = 0; i < redactions.size(); i++) {
            String place = "redactions[" + i + "]";
            RedactionReason reason = fields.required(
                    place + ".reason", redactions.get(i).reason(), InputFields.oneOf(RedactionReason.class));
            String text = text(place + ".text", redactions.get(i).text());
            if (reason != null && text != null) {
                cuts.add(new Redacting.Cut(text, reason));
            }
        }
        refuse(CaseAct.SEND_COPY);
        requireOnRoute(host);
        Map<CaseField, String> texts = new LinkedHashMap<>();
        parts.forEach(part -> {
            String text = textOf(part);
            if (text != null && !text.isBlank()) {
                texts.put(part, text);
            }
        });
        if (texts.isEmpty()) {
            fields.fault("fields", "there is nothing in them to copy");
        }
        Redacting.Redacted redacted = Redacting.apply(texts, cuts);
        redacted.unused().forEach(i -> fields.fault("redactions[" + i + "].text", "stands nowhere in the copy"));
        refuse(CaseAct.SEND_COPY);
        draft.copies.add(new RedactedCopy(
                draft.copies.size() + 1, host, doing.today(), doing.user(), redacted.text(), redacted.log()));
        draft.addHost(host);
    }

    private String textOf(CaseField part) {
        return switch (part) {
            case NARRATIVE -> before.narrative();
            case FINDINGS -> before.findings().stream().map(Finding::text).collect(Collectors.joining("\n"));
            case REPORT -> before.report() == null ? null : before.report().text();
            case DECISIONS -> before.decisions().stream()
                    .map(decision -> decision.kind() + ": " + decision.text())
                    .collect(Collectors.joining("\n"));
            case OUTCOME -> before.outcome() == null ? null : before.outcome().text();
            default -> null;
        };
    }

    private void close(CaseChange.Close change) {
        String text = text("outcome", change.outcome());
        refuse(CaseAct.CLOSE);
        List<String> missing = new ArrayList<>();
        if (running().filter(one -> !isMissed(one)).isPresent()) {
            missing.add("the end of the exclusion that runs");
        }
        draft.transfers.stream()
                .filter(Transfer::open)
                .forEach(transfer -> missing.add("transfer " + transfer.number() + " to be sent, or withdrawn"));
        if (!draft.linked.isEmpty() && (draft.strategy == null || !draft.strategy.agreedByBoth())) {
            missing.add("the joint strategy of the linked cases, agreed by both sides");
        }
        draft.steps.stream()
                .filter(CaseStep::open)
                .forEach(step -> missing.add(
                        step.act() == StepAct.DECIDE
                                ? "the decision of the " + step.owner().words()
                                : words(step)));
        if (!missing.isEmpty()) {
            throw CaseProblems.gate(
                            "case-not-done", "FTP-6", "Not to be closed yet", "Something is still open.", missing)
                    .withNext("Do what is missing, or waive steps with a reason, and close it then.")
                    .toException();
        }
        draft.outcome = new Outcome(doing.today(), doing.user(), text);
    }

    /** The doctor moves: a transfer to each new host is started, once (FTP-2, EMP-3). @return empty where there is nothing new */
    public static Optional<FitnessCase> moved(FitnessCase before, Map<OdsCode, LocalDate> moves) {
        boolean begun = before.state() != CaseState.RECEIVED && before.state() != CaseState.CLOSED;
        if (!begun || !before.facts().profession().hasResponsibleOfficer()) {
            return Optional.empty();
        }
        CaseDraft draft = new CaseDraft(before);
        moves.forEach((host, on) -> {
            Optional<Transfer> known = draft.transfers.stream()
                    .filter(transfer -> host.equals(transfer.host()) && transfer.withdrawn() == null)
                    .findFirst();
            if (known.isEmpty()) {
                draft.transfers.add(new Transfer(
                        draft.transfers.size() + 1,
                        TransferKind.ROTATION,
                        host,
                        null,
                        on,
                        new Agreement("Postgraduate Dean to the Responsible Officer of the host", List.of()),
                        null,
                        null,
                        null,
                        null,
                        null));
            } else if (known.get().open() && !known.get().movesOn().equals(on)) {
                Transfer transfer = known.get();
                draft.transfers.set(
                        draft.transfers.indexOf(transfer),
                        new Transfer(
                                transfer.number(),
                                transfer.kind(),
                                transfer.host(),
                                null,
                                on,
                                transfer.approach(),
                                null,
                                null,
                                null,
                                null,
                                null));
            }
        });
        if (draft.transfers.equals(before.transfers())) {
            return Optional.empty();
        }
        if (!draft.sides.contains(Side.POSTGRADUATE_DEAN)) {
            draft.sides.add(Side.POSTGRADUATE_DEAN);
        }
        return Optional.of(draft.made());
    }

    /** Overdue steps one level higher. @return empty where there are none */
    public static Optional<FitnessCase> escalated(FitnessCase before, LocalDate today, WorkingDays workingDays) {
        if (before.route() == null || before.state() == CaseState.CLOSED) {
            return Optional.empty();
        }
        CaseSteps clocks = new CaseSteps(new TimeLimits(before.route().limits()), workingDays);
        CaseDraft draft = new CaseDraft(before);
        draft.steps.replaceAll(step -> clocks.isToEscalate(step, today) ? CaseSteps.escalated(step) : step);
        return draft.steps.equals(before.steps()) ? Optional.empty() : Optional.of(draft.made());
    }

    private Agreement proposed(String text) {
        return new Agreement(text, List.of(new Consent(side(), doing.user(), doing.today())));
    }

    /** @param step what is done once both sides have agreed */
    private Agreement agreed(Agreement agreement, String what, String rule, StepAct step) {
        Agreement agreed = agreed(agreement, what, rule);
        if (agreed.agreedByBoth()) {
            finish(step, false);
        }
        return agreed;
    }

    /** The other side agrees, by another person. */
    private Agreement agreed(Agreement agreement, String what, String rule) {
        if (agreement == null) {
            throw CaseProblems.gate(
                            "nothing-proposed",
                            rule,
                            "Nothing is proposed",
                            "There is nothing to agree.",
                            List.of(what))
                    .withNext("Propose it.")
                    .toException();
        }
        List<Side> left = doing.sides().stream()
                .filter(side -> side != Side.HOST)
                .filter(side -> agreement.agreed().stream().noneMatch(consent -> consent.side() == side))
                .toList();
        boolean again =
                agreement.agreed().stream().anyMatch(consent -> consent.by().equals(doing.user()));
        if (left.isEmpty() || again) {
            throw CaseProblems.gate(
                            "other-side-agrees",
                            rule,
                            "The other side is to agree",
                            again ? "The same person agrees for one side alone." : "This side has agreed.",
                            List.of("the agreement of the other side, by somebody of it"))
                    .withNext("Have somebody of the other side agree; what is proposed anew is agreed anew.")
                    .toException();
        }
        List<Consent> all = new ArrayList<>(agreement.agreed());
        all.add(new Consent(left.get(0), doing.user(), doing.today()));
        return new Agreement(agreement.text(), all);
    }

    private Optional<Exclusion> running() {
        return draft.exclusions.stream().filter(one -> one.endedOn() == null).findFirst();
    }

    private void replace(Exclusion exclusion, LocalDate endedOn, String review) {
        draft.exclusions.set(
                draft.exclusions.indexOf(exclusion), ExclusionPeriods.reviewed(exclusion, endedOn, review));
    }

    /** Not reviewed in time: there is a right to return. */
    private boolean isMissed(Exclusion exclusion) {
        return ExclusionPeriods.state(exclusion, doing.today()) == ExclusionPeriods.State.RIGHT_TO_RETURN;
    }

    private Transfer openTransfer(String text) {
        int number = number(text);
        Transfer transfer = draft.transfers.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> CaseProblems.unknownPart("transfer", text).toException());
        if (!transfer.open()) {
            throw CaseProblems.gate(
                            "transfer-sent",
                            "FTP-2",
                            "Not open any more",
                            "Transfer " + number
                                    + (transfer.sentOn() == null
                                            ? " was withdrawn on "
                                                    + transfer.withdrawn().on()
                                            : " was sent on " + transfer.sentOn())
                                    + ".",
                            List.of("a transfer that is open"))
                    .withNext("Start another where a Responsible Officer is to be told.")
                    .toException();
        }
        return transfer;
    }

    private void replace(Transfer transfer, Agreement approach, LocalDate connectionMovedOn) {
        draft.transfers.set(
                draft.transfers.indexOf(transfer),
                new Transfer(
                        transfer.number(),
                        transfer.kind(),
                        transfer.host(),
                        transfer.designatedBody(),
                        transfer.movesOn(),
                        approach,
                        connectionMovedOn,
                        null,
                        null,
                        null,
                        null));
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404) */
    public static CaseStep step(FitnessCase found, String id) {
        return found.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CaseProblems.unknownPart("step", id).toException());
    }

    private CaseStep step(String id) {
        return step(before, id);
    }

    private CaseStep inState(String id, CaseStep.State state) {
        CaseStep step = step(id);
        if (step.state() != state) {
            throw CaseProblems.gate(
                            "step-"
                                    + step.state()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            "FTP-6",
                            "The step is not " + state.name().toLowerCase(Locale.ROOT),
                            "Step '" + id + "' is " + step.state() + ".",
                            List.of("a step that is " + state))
                    .toException();
        }
        return step;
    }

    private void replace(CaseStep step, Function<CaseStep, CaseStep> change) {
        draft.steps.set(draft.steps.indexOf(step), change.apply(step));
    }

    /** The first open step that an act stands for, of the side that acts or of any. */
    private void finish(StepAct act, boolean ofSide) {
        finish(act, step -> !ofSide || doing.sides().contains(step.owner().side()), ofSide);
    }

    private void finish(StepAct act, Predicate<CaseStep> which, boolean firstAlone) {
        List<CaseStep> open = draft.steps.stream()
                .filter(step -> step.act() == act && step.open() && which.test(step))
                .limit(firstAlone ? 1 : Long.MAX_VALUE)
                .toList();
        for (CaseStep step : open) {
            draft.steps = new ArrayList<>(clocks().done(draft.steps, step.id(), doing.today(), doing.user(), null));
        }
    }

    private CaseSteps clocks() {
        return new CaseSteps(limits(), around.workingDays());
    }

    private TimeLimits limits() {
        return new TimeLimits(draft.route.limits());
    }

    /** For whom it is recorded: where somebody acts for several, for the side that runs the case. */
    private Side side() {
        Side leads = draft.route == null ? Side.LEAD_EMPLOYER : draft.route.leads();
        return doing.sides().contains(leads) ? leads : doing.sides().get(0);
    }

    private <E extends Enum<E>> List<E> each(String field, List<String> words, Class<E> type) {
        if (words == null || words.isEmpty()) {
            fields.fault(field, "is required, at least one");
            return List.of();
        }
        List<E> read = new ArrayList<>();
        for (String word : words) {
            E one = fields.required(field, word, InputFields.oneOf(type));
            if (one != null && !read.contains(one)) {
                read.add(one);
            }
        }
        return read;
    }

    private String text(String field, String text) {
        return fields.required(field, text, CaseChanges::limited);
    }

    private String optionalText(String field, String text) {
        return fields.optional(field, text, CaseChanges::limited);
    }

    private Optional<String> optionalName(String field, String text) {
        return Optional.ofNullable(fields.optional(field, text, CaseChanges::name));
    }

    private int number(String text) {
        Integer number = fields.required("number", text, given -> {
            if (!given.matches("\\d{1,4}")) {
                throw new IllegalArgumentException("is not a number");
            }
            return Integer.parseInt(given);
        });
        fields.refuse("Nothing was changed.", "FTP-6");
        return number;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("has more than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static String name(String text) {
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("has more than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private void refuse(CaseAct act) {
        fields.refuse("Nothing was changed.", act.rule());
    }
}
