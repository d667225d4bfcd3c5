/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.subject.SubjectKey.Kind;

public class DataSubjectTest {

    private static final SubjectKey GMC = new SubjectKey(Kind.GMC, "7654321");

    /** What is sealed in released databases is sealed under this. */
    private static final String PERSON =
            "registration-" + Sha256.of("registration GMC 7654321").substring(0, 48);

    @Test
    public void ig8_whoeverKnowsAPersonByTheSameComesToTheSameId() {
        assertEquals(PERSON, DataSubject.personOf(GMC, person -> false));
        assertEquals(PERSON, DataSubject.personOf(new SubjectKey(Kind.GMC, " 765 4321"), person -> false));
        assertEquals(
                DataSubject.personOf(new SubjectKey(Kind.UKPHR, "FR1234"), person -> false),
                DataSubject.personOf(new SubjectKey(Kind.UKPHR, "fr 1234"), person -> false));
        assertEquals("trainee-1", DataSubject.personOf(new SubjectKey(Kind.TRAINEE, "trainee-1"), person -> true));
    }

    @Test
    public void ig8_aDestroyedKeyIsFollowedByTheNext_andNoIdIsTooLongForTheVault() {
        assertEquals(PERSON + "-2", DataSubject.personOf(GMC, PERSON::equals));
        assertEquals(64, DataSubject.personOf(GMC, person -> true).length());
        assertTrue(DataSubject.personOf(new SubjectKey(Kind.USER, "nora"), person -> true)
                        .length()
                <= 64);
    }

    @Test
    public void ig8_aTraineeIsKnownByTheirOwnId_andByThoseOfTheTimeBefore() {
        DataSubject trainee =
                DataSubject.knownBy(Set.of(GMC, new SubjectKey(Kind.TRAINEE, "trainee-1")), person -> false);

        assertEquals("trainee-1", trainee.person());
        assertEquals(Set.of("trainee-1", PERSON), trainee.persons(person -> false));
    }
}
