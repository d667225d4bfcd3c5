/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.VariantId;

/** The refusals of this domain. */
public final class ScheduleProblems {

    /** Schedules of claims and breaches, which make no book. */
    private static final Set<String> ONE_BY_ONE = Set.of("8", "10");

    private static final String CLOSED =
            " Nothing was calculated: there is no fall-back to other figures. Other contracts are not touched.";

    private ScheduleProblems() {}

    /** A pinned version that is deployed with other terms than were agreed. */
    public record TermsChanged(PinnedVariant pin, String deployedTermsSha256) {}

    /** 409 SCH-4: pinned versions that decide over the period are not there, or not as they were agreed; all of them. */
    public static Problem pinsNotInForce(String contractId, List<PinnedVariant> absent, List<TermsChanged> changed) {
        List<String> missing = new ArrayList<>();
        List<String> next = new ArrayList<>();
        absent.forEach(pin -> {
            missing.add(pin.variant() + " with the terms " + pin.termsSha256());
            next.add(bringBack(pin));
        });
        changed.forEach(other -> {
            missing.add(other.pin().variant() + " with the terms " + other.pin().termsSha256() + " (deployed are "
                    + other.deployedTermsSha256() + ")");
            next.add(mend(other.pin()));
        });
        Problem problem = absent.isEmpty()
                ? Problem.of(
                        "variant-terms-changed",
                        409,
                        "The terms of a pinned variant were changed",
                        "Contract " + contractId + " has agreed other terms than are deployed under that version."
                                + CLOSED)
                : Problem.of(
                        "variant-not-deployed",
                        409,
                        "A pinned variant is not deployed",
                        "Contract " + contractId + " calculates by a variant that is not there." + CLOSED);
        return problem.withRule("SCH-4").withMissing(missing).withNext(String.join(" ", next));
    }

    /** 409 SCH-4: a contract that has pinned nothing finds no valid variant for some days. */
    public static Problem noVariantFor(String schedule, Region region, List<Period> without) {
        return Problem.of(
                        "variant-not-deployed",
                        409,
                        "No variant is deployed",
                        "No version of schedule " + schedule + " is valid for " + region
                                + " or a node above it on all the days asked for." + CLOSED)
                .withRule("SCH-4")
                .withMissing(without.stream()
                        .map(period -> "schedule " + schedule + " for " + region + ", valid " + period)
                        .toList())
                .withNext("Put a figures file or a bundle for " + region
                        + " or a node above it into deploy/, or ask for" + " other days.");
    }

    /** 409 SCH-4: somebody names a version that is not deployed. */
    public static Problem notDeployed(VariantId variant, List<DeployedVariant> deployed) {
        String there = deployed.isEmpty()
                ? "No version of schedule " + variant.schedule() + " is deployed."
                : "Deployed are: "
                        + String.join(
                                ", ",
                                deployed.stream()
                                        .map(one -> one.id().toString())
                                        .toList())
                        + ".";
        return Problem.of(
                        "variant-not-deployed",
                        409,
                        "The variant is not deployed",
                        "There is no " + variant + ". " + there)
                .withRule("SCH-4")
                .withMissing(List.of(variant.toString()))
                .withNext("Put its figures file, with 'region = " + variant.region() + "' and 'version = "
                        + variant.version() + "', or its bundle into deploy/; or name one that is deployed.");
    }

    /** 409 SCH-4: the same for several, all of them. @param deployed those that the actor may read */
    public static Problem notDeployed(List<VariantId> variants, List<DeployedVariant> deployed) {
        Problem first = notDeployed(variants.get(0), deployed);
        if (variants.size() == 1) {
            return first;
        }
        List<String> names = variants.stream().map(VariantId::toString).toList();
        return Problem.of(
                        "variant-not-deployed",
                        409,
                        "The variants are not deployed",
                        first.detail().replace(names.get(0), String.join(" and no ", names)))
                .withRule("SCH-4")
                .withMissing(names)
                .withNext("Put their figures files or bundles into deploy/, or name others that are deployed.");
    }

    /** 404: there is no such contract, or none that the caller may read. */
    public static Problem noContract(String idOrReference) {
        return Problems.notFound("contract", idOrReference).withNext("List contracts with 'contract:list'.");
    }

    /** 503: the domain that owns contracts is not there. */
    public static Problem contractsNotAvailable() {
        return Problem.of(
                        "contracts-not-available",
                        503,
                        "Contracts cannot be asked now",
                        "The domain that owns contracts is not installed, or is being replaced.")
                .withMissing(List.of("the contracts domain"))
                .withNext("Ask again in a moment; or install the feature of contracts.");
    }

    /** 409 SCH-7: there is nothing to explain. */
    public static Problem noDeviation(ContractName contract, String schedule, String term) {
        return Problem.of(
                        "no-deviation",
                        409,
                        "There is no such deviation",
                        "Contract " + contract.reference() + " has no term '" + term + "' of schedule " + schedule
                                + " that differs from the national default.")
                .withRule("SCH-7")
                .withNext("See what differs with 'schedule:deviations --contract " + contract.reference() + "'.");
    }

    /** 409 CON-9: a version is no repair of what a contract has pinned. */
    public static Problem notARepair(String contract, VariantId variant, List<PinnedVariant> pins) {
        String pinned = pins.isEmpty()
                ? "has pinned nothing of schedule " + variant.schedule()
                : "has pinned "
                        + String.join(
                                ", ",
                                pins.stream()
                                        .map(pin -> pin.variant().toString())
                                        .toList());
        return Problem.of(
                        "change-control-required",
                        409,
                        "Change control required",
                        "Contract " + contract + " " + pinned + "; " + variant + " is no repair of that. A repair has"
                                + " the same region, major and minor version, and a higher micro version.")
                .withRule("CON-9")
                .withNext("Raise a change under schedule 9, Change Control Process; or name a micro version.");
    }

    /** 409 SCH-3: a repair would change what was calculated. */
    public static Problem repairChangesResults(String contract, Repair repair) {
        return Problem.of(
                        "repair-changes-results",
                        409,
                        "The repair changes results",
                        "Of " + repair.calculations() + " stored calculations of contract " + contract + ", "
                                + (repair.calculations() - repair.equal()) + " come out differently under "
                                + repair.to() + ". The contract stays on " + repair.from() + ".")
                .withRule("SCH-3")
                .withMissing(repair.differences().stream()
                        .map(different -> "calculation " + different.calculationId() + " (" + different.period()
                                + "): "
                                + (different.failure() == null
                                        ? different.firstDifference()
                                        : different.failure().detail()))
                        .toList())
                .withNext(
                        "Mend the variant, and bring it as a further micro version; or raise a change under schedule 9.");
    }

    /** 502 SCH-8: a variant threw, or did what no variant may. @param what what it did, in words */
    public static Problem failed(VariantId variant, String what) {
        return Problem.of("variant-failed", 502, "A variant failed", "The variant " + variant + " " + what + ".")
                .withRule("SCH-8")
                .withNext("Tell the author of that variant; the log has the details under this correlation id. Other"
                        + " contracts are not touched.");
    }

    /** 502 SCH-8: a variant has failed so often that it is not called now. */
    public static Problem notCalled(VariantId variant, Breaker breaker) {
        boolean quarantined = breaker.state() == Breaker.State.QUARANTINED;
        String again = quarantined
                ? "it is in quarantine"
                : breaker.trial() ? "one call is under way on trial" : "it is tried again at " + breaker.retryAt();
        return Problem.of(
                        "variant-failed",
                        502,
                        "A variant failed",
                        "The variant " + variant + " has failed "
                                + breaker.failed().size() + " times and is not called since " + breaker.since() + "; "
                                + again + ".")
                .withRule("SCH-8")
                .withNext(
                        quarantined
                                ? "Deploy a mended version, or release it with 'schedule:release "
                                        + variant.schedule() + " " + variant.region() + ":" + variant.version()
                                        + "'. Other contracts are not touched."
                                : "Ask again after that, or deploy a mended version. Other contracts are not touched.");
    }

    /** 502 SCH-8: a variant gave a result that cannot be. */
    public static Problem impossible(VariantId variant, String reason) {
        return Problem.of(
                        "variant-impossible-result",
                        502,
                        "A variant gave a result that cannot be",
                        "The variant " + variant + " gave a result that cannot be: " + reason + ".")
                .withRule("SCH-8")
                .withNext("Tell the author of that variant. Nothing was kept; other contracts are not touched.");
    }

    /** 502 SCH-5: the same input under the same variants gave two results. */
    public static Problem notReproducible(String calculationId, List<VariantId> variants) {
        return Problem.of(
                        "variant-impossible-result",
                        502,
                        "A variant gave a result that cannot be",
                        "The same input under the same variants ("
                                + String.join(
                                        ", ",
                                        variants.stream()
                                                .map(VariantId::toString)
                                                .toList())
                                + ") gave another result than calculation " + calculationId + ".")
                .withRule("SCH-5")
                .withNext("Tell the author of that variant: it is not a pure function of its terms and its input. What"
                        + " was kept first stays.");
    }

    /** 503: the thread that waited was told to stop. */
    public static Problem interrupted() {
        return Problem.of("calculation-interrupted", 503, "Calculation interrupted", "The platform is being stopped.")
                .withNext("Ask again in a moment.");
    }

    /** 409 SCH-5: what makes calculations of that kind is not there. */
    public static Problem typeNotAvailable(String calculationId, String type) {
        return Problem.of(
                        "calculation-type-not-available",
                        409,
                        "That kind of calculation is not available now",
                        "Calculation " + calculationId + " is of the kind '" + type
                                + "', and no installed domain makes such calculations.")
                .withRule("SCH-5")
                .withMissing(List.of("the domain that makes calculations of the kind '" + type + "'"))
                .withNext("Install the feature of that domain, and replay again.");
    }

    /** 409 SCH-5: a bundle out of the archive no longer runs. */
    public static Problem archivedVariantUnusable(VariantId variant, String bundleSha256, String reason) {
        return Problem.of(
                        "archived-variant-unusable",
                        409,
                        "A variant out of the archive cannot be used",
                        "The bundle " + bundleSha256 + ", which carried " + variant + ", " + reason + ".")
                .withRule("SCH-5")
                .withNext("What was kept stays readable. The log says more.");
    }

    /** 500 SCH-5: what is kept under a digest has another digest. */
    public static Problem archiveDamaged(String sha256) {
        return Problem.of(
                        "archive-damaged",
                        500,
                        "The archive is damaged",
                        "What is kept under the digest " + sha256 + " is absent or has been changed.")
                .withRule("SCH-5")
                .withNext("Restore the database from a backup.");
    }

    /** 409 SCH-6: there is nothing to simulate that schedule over; of claims and breaches there never is. */
    public static Problem noBook(String schedule) {
        boolean oneByOne = ONE_BY_ONE.contains(schedule);
        return Problem.of(
                        "no-book",
                        409,
                        "There is no book to simulate over",
                        oneByOne
                                ? "Schedule " + schedule + " has no book to run over: "
                                        + (schedule.equals("8") ? "claims" : "breaches") + " arise one by one."
                                : "No installed domain has a book for schedule " + schedule + ".")
                .withRule("SCH-6")
                .withNext(
                        oneByOne
                                ? "Compare the two variants term by term, as with GET /api/v1/schedules/" + schedule
                                        + "/compare?left=national:1.0.0&right=north-west:1.0.0, and reckon a case by "
                                        + (schedule.equals("8")
                                                ? "POST /api/v1/contracts/{id}/tribunal-shares"
                                                : "POST /api/v1/contracts/{id}/breach-plan")
                                        + " of a contract that holds the variant."
                                : "Install the feature of the domain that calculates by that schedule, and ask"
                                        + " again.");
    }

    /** 429 SCH-6: too many wait already. */
    public static Problem simulationsFull(int waiting) {
        return Problem.of(
                        "simulations-full",
                        429,
                        "Too many simulations wait",
                        "One simulation runs at a time, and " + waiting + " wait already. Nothing was started.")
                .withRule("SCH-6")
                .withNext("Ask again when some have ended, or cancel one that is not wanted any more.");
    }

    /** 409 SCH-6: there is nothing left to cancel. */
    public static Problem simulationEnded(String id, String state) {
        return Problem.of(
                        "simulation-ended", 409, "The simulation has ended", "Simulation " + id + " is " + state + ".")
                .withRule("SCH-6")
                .withNext("Read its report, or ask for another.");
    }

    /** 422 SCH-6: longer than anybody plans. */
    public static Problem simulatedTooLong(Period period, int years) {
        return Problem.of("period-too-long", 422, "Period too long", period + " is longer than " + years + " years.")
                .withRule("SCH-6")
                .withNext("Ask for at most " + years + " years at a time.");
    }

    /** 503 SCH-6: the platform stopped in the midst of it. */
    public static Problem simulationInterrupted() {
        return Problem.of(
                        "simulation-interrupted",
                        503,
                        "The simulation was interrupted",
                        "The platform was stopped before the simulation had ended.")
                .withRule("SCH-6")
                .withNext("Ask for it again.");
    }

    /** 500 SCH-6: for a reason that only the log can tell. */
    public static Problem simulationFailed(Throwable thrown) {
        return Problem.of(
                        "simulation-failed",
                        500,
                        "The simulation failed",
                        "The simulation failed with " + thrown.getClass().getName() + ".")
                .withRule("SCH-6")
                .withNext("The log says more.");
    }

    /** Exactly how to deploy what a contract has pinned. */
    static String bringBack(PinnedVariant pin) {
        Carrier carrier = pin.carrier();
        if (carrier.source() == Source.CONFIGURATION) {
            return "Put the figures file '" + carrier.file() + "' with the agreed terms of " + pin.variant()
                    + " back into deploy/ (or etc/, if it was there).";
        }
        return "Put the bundle " + carrier.bundle().symbolicName() + " "
                + carrier.bundle().version() + " (SHA-256 " + carrier.bundle().sha256() + ") back into deploy/ as '"
                + carrier.file() + "'.";
    }

    private static String mend(PinnedVariant pin) {
        return pin.carrier().source() == Source.CONFIGURATION
                ? "Put the agreed terms of " + pin.variant() + " back into '"
                        + pin.carrier().file() + "', and bring the new figures as a new version in a file of their own."
                : "Replace the bundle of " + pin.variant() + " by that with the SHA-256 "
                        + pin.carrier().bundle().sha256() + ", and bring the new terms as a new version beside it.";
    }
}
