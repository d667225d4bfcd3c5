/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who a trainee is and where they work, for domains that act on a person on behalf of somebody whom they have already allowed to
 * do so: it does not ask whether the caller may read placements, as {@link Employment} does. Provided by the platform.
 *
 * <p>When placements of trainees are made or changed, an event of type {@value #PLACEMENTS_CHANGED} goes out through the outbox,
 * in the transaction of the change. Its content is {@code {"trainees":["id",...]}}: whoever acts on it reads what the placements
 * are by then, so that an event that comes twice or late does no harm.
 *
 * @since 1.3
 */
@ProviderType
public interface TraineeRegister {

    /** The type of the event. */
    String PLACEMENTS_CHANGED = "employment.placements-changed";

    Optional<Trainee> find(String id);

    /** The trainees among these ids that are known, in no order. */
    List<Trainee> find(Collection<String> ids);

    /** The id of the trainee with a registration. */
    Optional<String> idOf(Registration registration);

    /** Every approved placement of one trainee, by first day. */
    List<Placement> placementsOf(String traineeId);
}
