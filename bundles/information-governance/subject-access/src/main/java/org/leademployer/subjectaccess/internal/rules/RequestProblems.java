/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.subjectaccess.SubjectRequest;

/** What this domain refuses. None of it says by what a person is known. */
public final class RequestProblems {

    public static final String RULE = "IG-8";

    private RequestProblems() {}

    /** 404: also where somebody is known so at another node, which is nobody's business here. */
    public static Problem unknown() {
        return Problem.of(
                        "subject-unknown",
                        404,
                        "Nobody is known so",
                        "Nobody of whom anything is held at the node, or below it, is known so.")
                .withRule(RULE)
                .withNext("Check the number, or let somebody serve the request who serves a node further up.");
    }

    /** 409: data have come to lie elsewhere since the request was received. */
    public static Problem elsewhere() {
        return conflict(
                        "subject-elsewhere",
                        "Held elsewhere too",
                        "Something of the person lies outside the node of this request by now.")
                .withNext("Withdraw it, and record one at a node further up.");
    }

    public static Problem wrongState(RequestAct act, SubjectRequest request) {
        return conflict(
                        "wrong-state",
                        "Not in this state",
                        act.words() + " is not possible: the request is " + request.state() + ".")
                .withMissing(List.of("one of the states " + sorted(act.from())))
                .withNext("From " + request.state() + " it comes to " + sorted(RequestAct.TABLE.next(request.state()))
                        + ".");
    }

    public static Problem otherKind(RequestAct act, SubjectRequest request) {
        return conflict(
                        "not-for-this-kind",
                        "Not for this kind",
                        act.words() + " is not for requests of the kind " + request.kind() + ".")
                .withNext("Record a request of another kind.");
    }

    public static Problem secondPerson() {
        return conflict(
                        "second-person-needed",
                        "Two decide",
                        "Whoever proposed does not decide: two persons erase, restrict and release.")
                .withMissing(List.of("the decision of another user who serves data subjects"))
                .withNext("Let a colleague decide.");
    }

    public static Problem extendedAlready() {
        return conflict("extended-already", "Extended already", "The time was extended once, and cannot be again.")
                .withNext("Answer or refuse it.");
    }

    public static Problem tooLateToExtend(LocalDate due) {
        return conflict(
                        "too-late-to-extend",
                        "Too late",
                        "Who asked must be told of an extension by the day on which the answer is due, " + due + ".")
                .withNext("Answer or refuse it now.");
    }

    /** 409, with everything that stands against it. */
    public static Problem stillNeeded(List<String> reasons) {
        return conflict("still-needed", "Still needed", "Nothing was erased: what is held is still needed.")
                .withMissing(reasons)
                .withNext("Refuse with STILL_NEEDED, restrict meanwhile, or come back when the reasons are gone.");
    }

    public static Problem domainsMissing(List<String> domains) {
        return conflict(
                        "domains-missing",
                        "Domains are not running",
                        "Nothing was erased: what these domains hold is not known: " + String.join(", ", domains) + ".")
                .withMissing(domains)
                .withNext("Start them. One that is gone for good is named in retiredDomains of the policy.");
    }

    public static Problem noArchive() {
        return conflict("no-archive", "No archive", "No archive has been made for this request.")
                .withNext("Do GATHER first.");
    }

    public static Problem archiveExpired(LocalDate on) {
        return Problem.of("archive-expired", 410, "Archive expired", "The archive could be had until " + on + ".")
                .withRule(RULE)
                .withNext("Make it again, or record a new request.");
    }

    public static Problem erased() {
        return Problem.of(
                        "person-erased",
                        410,
                        "Person erased",
                        "What was held on this person has been erased meanwhile.")
                .withRule(RULE)
                .withNext("Read what was erased with the request by which it was.");
    }

    public static Problem cannotRestrict() {
        return conflict(
                        "nothing-to-restrict",
                        "Nothing changed",
                        "No domain holds anything of the person that could be held back, or let go.")
                .withNext("Refuse the request, or withdraw it.");
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problems.conflict(code, title, detail).withRule(RULE);
    }

    private static String sorted(Set<SubjectRequest.State> states) {
        return states.isEmpty()
                ? "none"
                : states.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
