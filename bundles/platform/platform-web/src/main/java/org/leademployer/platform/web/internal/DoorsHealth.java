/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.SoapEndpoint;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether all that domains publish is reached over HTTP. A domain can be up some seconds before its door is: whoever took
 * it for ready then was answered 404. It is looked at anew each time, since an answer that is two seconds old is of before.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=doors",
            HealthCheck.TAGS + "=readiness",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=0"
        })
public final class DoorsHealth implements HealthCheck {

    private final BundleContext context;
    private final Door api;
    private final Door soap;

    @Activate
    public DoorsHealth(
            BundleContext context,
            @Reference(target = "(osgi.http.whiteboard.servlet.name=api)") Door api,
            @Reference(target = "(osgi.http.whiteboard.servlet.name=soap)") Door soap) {
        this.context = context;
        this.api = api;
        this.soap = soap;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        SortedSet<String> unreached = new TreeSet<>(api.unreached(registered(RestResource.class)));
        unreached.addAll(soap.unreached(registered(SoapEndpoint.class)));
        if (unreached.isEmpty()) {
            log.info("All are open.");
        } else {
            log.temporarilyUnavailable("Not open yet: {}.", String.join(", ", unreached));
        }
        return new Result(log);
    }

    /** Names of components, which are those of their types. A door hears of them a moment after they are registered. */
    private List<String> registered(Class<?> type) {
        List<String> names = new ArrayList<>();
        try {
            for (ServiceReference<?> one : context.getServiceReferences(type, "(component.name=*)")) {
                names.add(one.getProperty("component.name").toString());
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
