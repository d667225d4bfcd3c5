/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.security.AccessController;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.osgi.service.component.annotations.Component;

/** Reads the actor off the JAAS subject under which a thread runs: REST and console both set one. */
@Component(service = CurrentActor.class)
public final class SubjectActor implements CurrentActor {

    @Override
    @SuppressWarnings("removal") // the only way in Java 17 to the subject that Karaf's console runs under
    public Actor get() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        if (subject == null) {
            return Actor.PLATFORM;
        }
        String name = null;
        Set<String> roles = new HashSet<>();
        // One walk over all: asked for those of one class, the subject makes a set of them each time.
        for (Principal principal : subject.getPrincipals()) {
            if (principal instanceof RolePrincipal) {
                roles.add(principal.getName());
            } else if (name == null && principal instanceof UserPrincipal) {
                name = principal.getName();
            }
        }
        return name == null ? Actor.PLATFORM : new Actor(name, roles);
    }
}
