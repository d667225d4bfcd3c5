/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of everything that is thrown: nobody sees another form of error. */
@Provider
public final class EveryException implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EveryException.class);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        request.setAttribute(LimitedRequest.REFUSED, true);
        Problem problem = problem(thrown);
        Response.ResponseBuilder answer = Response.status(problem.status()).type(ProblemJson.MEDIA_TYPE);
        if (isOtherMethod(thrown)) {
            String allowed = String.join(", ", AllowedMethods.of(JAXRSUtils.getCurrentMessage()));
            answer.header("Allow", allowed);
            problem = otherMethod(allowed);
        }
        return answer.entity(ProblemJson.of(problem)).build();
    }

    private static boolean isOtherMethod(Throwable thrown) {
        return thrown instanceof WebApplicationException web
                && web.getResponse().getStatus() == 405;
    }

    private static Problem otherMethod(String allowed) {
        return Problem.of(
                        "method-not-allowed",
                        405,
                        "Method not allowed",
                        "This path does not take this method, but " + allowed + ".")
                .withNext("See /api/v1/openapi.json.");
    }

    private static Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused.problem();
            }
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.problem();
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        LOG.error("Request {} failed", CorrelationId.current().orElse("-"), thrown);
        return Problem.of(
                        "internal-error",
                        500,
                        "Unexpected failure",
                        "Nothing was changed, as far as this request is concerned.")
                .withNext("Tell an administrator the correlation id; the log says more.");
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of("not-found", 404, "Not found", "There is nothing at this path.")
                    .withNext("See /api/v1/openapi.json.");
            case 406 -> Problem.of(
                            "not-acceptable", 406, "Not acceptable", "This path does not answer in that media type.")
                    .withNext("Ask for application/json.");
            case 415 -> Problem.of(
                            "unsupported-media-type",
                            415,
                            "Unsupported media type",
                            "This path does not take that media type.")
                    .withNext("See /api/v1/openapi.json for what it takes.");
            default -> Problem.of(
                    "refused",
                    status >= 400 && status <= 599 ? status : 500,
                    "Refused",
                    "The request could not be served.");
        };
    }
}
