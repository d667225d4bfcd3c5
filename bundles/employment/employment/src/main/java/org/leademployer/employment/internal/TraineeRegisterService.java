/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leademployer.employment.Placement;
import org.leademployer.employment.Registration;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.employment.internal.rules.Identity;
import org.leademployer.employment.internal.rules.KnownPlacement;
import org.leademployer.employment.internal.rules.KnownTrainee;
import org.leademployer.employment.internal.store.EmploymentStore;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TraineeRegister.class)
public final class TraineeRegisterService implements TraineeRegister {

    private final Transactions transactions;
    private final EmploymentStore store;

    @Activate
    public TraineeRegisterService(@Reference Transactions transactions, @Reference EmploymentStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public Optional<Trainee> find(String id) {
        return transactions.call(() -> store.trainee(id));
    }

    @Override
    public List<Trainee> find(Collection<String> ids) {
        return transactions.call(() -> {
            List<Trainee> found = new ArrayList<>();
            for (String id : Set.copyOf(ids)) {
                store.trainee(id).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public Optional<String> idOf(Registration registration) {
        String key = new Identity(registration, null).key();
        return transactions.call(
                () -> Optional.ofNullable(store.trainees(List.of(key)).get(key)).map(KnownTrainee::id));
    }

    @Override
    public List<Placement> placementsOf(String traineeId) {
        return transactions.call(() -> store.placementsOf(List.of(traineeId)).stream()
                .filter(KnownPlacement::approved)
                .map(KnownPlacement::placement)
                .toList());
    }
}
