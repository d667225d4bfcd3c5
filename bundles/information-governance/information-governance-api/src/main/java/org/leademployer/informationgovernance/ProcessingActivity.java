/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * An entry in the register of processing (IG-7; UK GDPR, Article 30).
 *
 * @param name of the activity
 * @param controller who decides why and how
 * @param processors who process on its behalf
 * @param purpose why
 * @param lawfulBasis by which right
 * @param people whose data, in kinds: {@code trainees}
 * @param kinds which data
 * @param recipients who gets it
 * @param transfers other countries and the safeguard; null for none
 * @param retention how long it is kept
 * @param measures technical and organisational
 * @param dpiaId the impact assessment that covers it; null for none
 * @param flows where data goes
 * @param reviewOn when the entry is looked at again; null where not said
 */
public record ProcessingActivity(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        String name,
        String controller,
        List<String> processors,
        String purpose,
        String lawfulBasis,
        List<String> people,
        List<String> kinds,
        List<String> recipients,
        String transfers,
        String retention,
        String measures,
        String dpiaId,
        List<Flow> flows,
        LocalDate reviewOn,
        long version)
        implements GovernanceRecord {

    public ProcessingActivity {
        processors = copy(processors);
        people = copy(people);
        kinds = copy(kinds);
        recipients = copy(recipients);
        flows = copy(flows);
    }

    /** Whether it is done. */
    public enum State {
        IN_USE,
        ENDED
    }

    /**
     * Where data goes.
     *
     * @param from an organisation or a system
     * @param to likewise
     * @param data what goes
     * @param channel how: {@code SFTP}, {@code REST}
     * @param outsideUk whether it leaves the United Kingdom
     */
    public record Flow(String from, String to, String data, String channel, boolean outsideUk) {}

    /** An entry as somebody writes it; of one that is changed, all of it. @param state {@code ENDED}, or left out */
    public record Input(
            String subjectType,
            String subjectId,
            String region,
            String state,
            String name,
            String controller,
            List<String> processors,
            String purpose,
            String lawfulBasis,
            List<String> people,
            List<String> kinds,
            List<String> recipients,
            String transfers,
            String retention,
            String measures,
            String dpia,
            List<FlowInput> flows,
            String reviewOn) {}

    /** @param outsideUk {@code true}, or left out */
    public record FlowInput(String from, String to, String data, String channel, String outsideUk) {}

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
