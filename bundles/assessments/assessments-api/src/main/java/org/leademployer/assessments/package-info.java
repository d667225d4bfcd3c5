/** Assessments: questionnaires that are data, answers with evidence and author, outcomes by rule (ASM). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.assessments;
