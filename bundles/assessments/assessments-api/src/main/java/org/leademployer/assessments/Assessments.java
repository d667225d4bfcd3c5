/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Questionnaires and the assessments made by them (ASM). Provided by the platform.
 *
 * <p>Problems common to all: unknown-region (400, ORG-1); not-found (404), also for what the actor may not read; not-allowed
 * (403, X-3) for what the actor may read and not change.
 */
@ProviderType
public interface Assessments {

    /** The kind of definition that a questionnaire is. */
    String KIND = "questionnaire";

    /** Those in force at a node today, by name. */
    List<Definition<Questionnaire>> questionnaires(Region region);

    /**
     * The one in force at a node today.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404)
     */
    Definition<Questionnaire> questionnaire(String name, Region region);

    /**
     * What answers would come to. Nothing is stored.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); answers-refused (400, ASM-1) with everything
     *     that is wrong with them
     */
    Evaluation evaluate(String questionnaire, Region region, List<NewAnswer> answers);

    /**
     * Begins an assessment by the questionnaire that is in force at the node today; that version is kept.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404) when there is no such questionnaire
     */
    AssessmentSheet start(String questionnaire, Subject subject, Region region);

    /**
     * Adds answers, each by the actor and of now. An earlier answer to the same question stays in the history. Answers to
     * questions of a branch that closes are kept, and do not count.
     *
     * @throws org.leademployer.platform.problem.ProblemException answers-refused (400, ASM-1) with everything that is wrong with
     *     them, nothing having been stored; assessment-completed (409, ASM-1)
     */
    AssessmentSheet answer(String id, List<NewAnswer> answers);

    /**
     * Decides the outcome, for good.
     *
     * @throws org.leademployer.platform.problem.ProblemException assessment-incomplete (409, ASM-1) with every answer and all
     *     evidence that is missing; assessment-completed (409, ASM-1)
     */
    AssessmentSheet complete(String id);

    /** An assessment with its answers. */
    AssessmentSheet sheet(String id);

    /** Every answer that was ever given, oldest first. */
    List<Answer> history(String id);

    /** Newest first; those that the actor may read. */
    Page<Assessment> list(AssessmentFilter filter, PageRequest page);

    /**
     * Two assessments by one questionnaire, perhaps by different versions of it.
     *
     * @throws org.leademployer.platform.problem.ProblemException questionnaires-differ (422, ASM-1)
     */
    Comparison compare(String id, String otherId);

    /**
     * The one completed last about a subject, by any version of the questionnaire: for the gates of other domains. Asks for no
     * permission, since it tells no answers: whoever asks has made sure that the actor may read the subject.
     */
    Optional<Assessment> completed(String questionnaire, String subjectType, String subjectId);
}
