/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.service.invoker.SingletonFactory;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.SoapEndpoint;

/** Asks for the permission that an operation bears, before anything of a domain runs. None borne, none let in. */
final class PermittedInvoker extends JAXWSMethodInvoker {

    private final Access access;

    PermittedInvoker(SoapEndpoint endpoint, Access access) {
        super(new SingletonFactory(endpoint));
        this.access = access;
    }

    @Override
    public Object invoke(Exchange exchange, Object parameters) {
        if (exchange.getBindingOperationInfo() == null) {
            throw ProblemFaults.unreadable("Its body names no operation.").toException();
        }
        return super.invoke(exchange, parameters);
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object endpoint, Method method, Object[] parameters)
            throws Exception {
        Permitted permitted = PermissionFilter.permitted(method, endpoint.getClass());
        if (permitted == null) {
            throw Problem.of("not-allowed", 403, "Not allowed", "This operation names no permission, and is closed.")
                    .withRule("X-3")
                    .withNext("Tell an administrator.")
                    .toException();
        }
        access.requireAnywhere(permitted.value());
        if (Arrays.stream(parameters).anyMatch(Objects::isNull)) {
            throw Problems.invalidInput("The body of the envelope holds nothing. Nothing was changed.", List.of())
                    .toException();
        }
        return super.performInvocation(exchange, endpoint, method, parameters);
    }
}
