/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.List;

/**
 * What became of a file of the PIA tool.
 *
 * @param dpia the draft that was made of it
 * @param notHeld every field of the file that the platform does not hold, by its path, each once
 * @param takenAnew what the file says and is decided here by the platform's own gates
 */
public record DpiaImport(Dpia dpia, List<String> notHeld, List<String> takenAnew) {
    public DpiaImport {
        notHeld = List.copyOf(notHeld);
        takenAnew = List.copyOf(takenAnew);
    }
}
