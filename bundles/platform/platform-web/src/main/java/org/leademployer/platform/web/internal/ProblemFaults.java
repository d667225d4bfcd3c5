/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a fault with a problem of everything that is thrown: nobody sees another form of fault. */
final class ProblemFaults extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemFaults.class);
    private static final Pattern LIMIT = Pattern.compile("(?i)limit|maximum|exceed");
    private static final Pattern UNEXPECTED =
            Pattern.compile("unexpected element \\(uri:\"[^\"]*\", local:\"([^\"]{1,100})\"\\)");

    /** Codes that SOAP 1.1 (4.4.1) keeps for itself, besides Client and Server. */
    private static final List<String> OF_THE_PROTOCOL = List.of("VersionMismatch", "MustUnderstand");

    private final SoapAnswers answers;

    ProblemFaults(SoapAnswers answers) {
        super(Phase.SETUP);
        this.answers = answers;
    }

    @Override
    public void handleMessage(Message message) {
        Exception thrown = message.getContent(Exception.class);
        Problem problem = problem(thrown);
        SoapFault fault =
                new SoapFault(SoapAnswers.faultString(problem), new QName(SoapAnswers.SOAP, code(thrown, problem)));
        fault.setDetail(answers.detail(problem));
        fault.setStatusCode(problem.status() == 413 ? 413 : 500);
        message.setContent(Exception.class, fault);
        message.put(Message.RESPONSE_CODE, fault.getStatusCode());
    }

    private static String code(Exception thrown, Problem problem) {
        String given = thrown instanceof Fault fault ? fault.getFaultCode().getLocalPart() : null;
        return given != null && OF_THE_PROTOCOL.contains(given) ? given : SoapAnswers.faultCode(problem);
    }

    static Problem unreadable(String why) {
        return Problems.invalidInput("The envelope cannot be read. " + why + " Nothing was changed.", List.of())
                .withNext("Send a SOAP 1.1 envelope of the form that ?wsdl describes.");
    }

    /** In words of our own: those of the parser name classes. */
    static Problem unreadable(XMLStreamException broken) {
        boolean tooMuch = LIMIT.matcher(String.valueOf(broken.getMessage())).find();
        String place = broken.getLocation() == null
                ? ""
                : " (line " + Math.max(1, broken.getLocation().getLineNumber()) + ")";
        return unreadable(
                tooMuch
                        ? "It is nested too deeply, or holds too many elements or attributes, or too long a text"
                                + place + "."
                        : "It is not well-formed XML" + place + ".");
    }

    private static Problem problem(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused.problem();
            }
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.problem();
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException broken) {
                return unreadable(broken);
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JAXBException unknown) {
                return unexpected(unknown);
            }
        }
        // What CXF itself refuses before an endpoint is called has no cause: an operation, action or version unknown
        // here.
        if (thrown instanceof Fault && thrown.getCause() == null && thrown.getMessage() != null) {
            return unreadable(printable(thrown.getMessage()));
        }
        LOG.error("Request {} failed", CorrelationId.current().orElse("-"), thrown);
        return Problem.of(
                        "internal-error",
                        500,
                        "Unexpected failure",
                        "Nothing was changed, as far as this request is concerned.")
                .withNext("Tell an administrator the correlation id; the log says more.");
    }

    private static Problem unexpected(JAXBException unknown) {
        String message = unknown.getMessage();
        if (message == null && unknown.getLinkedException() != null) {
            message = unknown.getLinkedException().getMessage();
        }
        Matcher element = UNEXPECTED.matcher(String.valueOf(message));
        Problem.Fault fault = element.find()
                ? new Problem.Fault(
                        null, printable(element.group(1)), "is not known here, or stands in the wrong place")
                : new Problem.Fault(null, null, "does not have the form that ?wsdl describes");
        return Problems.invalidInput("The envelope cannot be read. Nothing was changed.", List.of(fault))
                .withNext("Send a SOAP 1.1 envelope of the form that ?wsdl describes.");
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= 300 ? clean : clean.substring(0, 300) + "...";
    }
}
