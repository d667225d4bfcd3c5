/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Decides by the grants of whoever acts on the thread. They are read anew from the file of users for each decision, so
 * that what was taken away is gone at once, for sessions of the console too that were opened before. Users of another
 * realm bring their grants as roles of their subject.
 */
@Component(service = Access.class)
public final class GrantedAccess implements Access {

    private final CurrentActor current;
    private final UsersFile users;

    /** Comes with the organisations domain; nothing here waits for it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Places places;

    @Activate
    public GrantedAccess(@Reference CurrentActor current) {
        this(current, new UsersFile(Path.of(System.getProperty("karaf.etc", "etc"))), null);
    }

    GrantedAccess(CurrentActor current, UsersFile users, Places places) {
        this.current = current;
        this.users = users;
        this.places = places;
        users.entries();
    }

    @Override
    public boolean may(Permission permission, Region node) {
        return holds(permission, node, this::isWithin);
    }

    @Override
    public boolean mayAnywhere(Permission permission) {
        return holds(permission, Region.NATIONAL, (node, holder) -> true);
    }

    @Override
    public boolean mayWithin(Permission permission, Region node) {
        return holds(permission, node, (asked, holder) -> isWithin(asked, holder) || isWithin(holder, asked));
    }

    @Override
    public boolean may(String user, Permission permission, Region node) {
        UsersFile.Entry entry = users.entries().get(user);
        return entry != null && holds(entry.grants(), permission, node, this::isWithin);
    }

    private boolean holds(Permission permission, Region node, BiPredicate<Region, Region> reaches) {
        Actor actor = current.get();
        return actor == Actor.PLATFORM || holds(grants(actor), permission, node, reaches);
    }

    private static boolean holds(
            Collection<Grant> grants, Permission permission, Region node, BiPredicate<Region, Region> reaches) {
        for (Grant grant : grants) {
            if (grant.role().permissions().contains(permission) && reaches.test(node, grant.node())) {
                return true;
            }
        }
        return false;
    }

    private Collection<Grant> grants(Actor actor) {
        UsersFile.Entry entry = users.entries().get(actor.name());
        if (entry != null) {
            return entry.grants();
        }
        // Of a leaver the subject of an open session may still say what the user once was.
        return users.once(actor.name()) ? List.of() : Grants.of(actor.roles());
    }

    private boolean isWithin(Region node, Region holder) {
        Places tree = places;
        return holder.equals(Region.NATIONAL) || node.equals(holder) || tree != null && tree.isWithin(node, holder);
    }
}
