/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.problem.Problem;

/** A problem as a SOAP fault carries it: the same words as over REST. */
@XmlRootElement(name = "problem")
@XmlType(
        name = "Problem",
        propOrder = {"code", "status", "rule", "title", "detail", "missing", "faults", "next", "correlationId"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A refusal that explains itself: what was wrong, all of it, by which rule, and what to do next.")
public final class ProblemDetail {

    /** The namespace of the fault, the same for all services. */
    public static final String NAMESPACE = "urn:leademployer:problem:1";

    @XmlElement(required = true)
    @Documentation("A stable word for programs, such as variant-not-deployed.")
    private String code;

    @Documentation("The HTTP status that REST has for the same refusal, 400 to 599.")
    private int status;

    @Documentation("The rule that was broken, such as SCH-4; absent where none was.")
    private String rule;

    @XmlElement(required = true)
    @Documentation("The kind of problem in a few words, the same for every occurrence.")
    private String title;

    @Documentation("What was wrong this time.")
    private String detail;

    @XmlElement
    @Documentation("Something that was found missing; all of it is told at once.")
    private List<String> missing;

    @XmlElement
    @Documentation("A place of the input that was wrong; all of them are told at once.")
    private List<InputFault> faults;

    @Documentation("What to do next; absent where nothing can be advised.")
    private String next;

    @Documentation("Names the request in the platform's log; tell it to an administrator.")
    private String correlationId;

    private ProblemDetail() {
        // filled by JAXB
    }

    public static ProblemDetail of(Problem problem, Optional<String> correlationId) {
        ProblemDetail made = new ProblemDetail();
        made.code = problem.code();
        made.status = problem.status();
        made.rule = problem.rule();
        made.title = problem.title();
        made.detail = problem.detail();
        made.missing = problem.missing().isEmpty() ? null : problem.missing();
        made.faults = problem.faults().isEmpty()
                ? null
                : problem.faults().stream().map(InputFault::of).toList();
        made.next = problem.next();
        made.correlationId = correlationId.orElse(null);
        return made;
    }

    /** A place of the input that was wrong. */
    @XmlType(
            name = "Fault",
            propOrder = {"line", "field", "reason"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("A place of the input that was wrong.")
    public static final class InputFault {

        @Documentation("Which of the rows sent, counted from 1; absent where the input has no rows.")
        private Integer line;

        @Documentation("The element.")
        private String field;

        @XmlElement(required = true)
        @Documentation("Why it was refused.")
        private String reason;

        private InputFault() {
            // filled by JAXB
        }

        private static InputFault of(Problem.Fault fault) {
            InputFault made = new InputFault();
            made.line = fault.line();
            made.field = fault.field();
            made.reason = fault.reason();
            return made;
        }
    }
}
