/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.runner.RunWith;

/** The rooms of a bundle, and which doors between them are open. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "org.leademployer", importOptions = ImportOption.DoNotIncludeTests.class)
public class RoomsTest {

    private static final Pattern DOMAIN = Pattern.compile("org\\.leademployer\\.(?:platform\\.)?([a-z0-9]+)");

    /** Rules are pure functions over records. A version of OSGi is a value like any other. */
    @ArchTest
    public static final ArchRule rulesKnowNeitherContainerNorDatabaseNorClock = noClasses()
            .that()
            .resideInAPackage("..internal.rules..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.osgi.service..",
                            "org.osgi.framework..",
                            "javax.persistence..",
                            "java.sql..",
                            "javax.sql..",
                            "javax.ws.rs..",
                            "javax.jws..",
                            "javax.xml.bind..",
                            "org.apache.karaf..",
                            "..internal.store..",
                            "..internal.rest..",
                            "..internal.soap..",
                            "..internal.shell..")
                    .or(JavaClass.Predicates.assignableTo(java.time.Clock.class))
                    .and(not(name("org.osgi.framework.Version"))));

    /** The ways in are thin: they talk to a domain by its API, as any other domain does. */
    @ArchTest
    public static final ArchRule doorsUseTheApiAlone = noClasses()
            .that()
            .resideInAnyPackage("..internal.rest..", "..internal.soap..", "..internal.shell..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..internal.rules..", "..internal.store..")
                    .or(describe("the room of the services", type -> type.getPackageName()
                            .endsWith(".internal"))));

    /** What is read and written over SOAP is no business of anybody else's: the domain's own records go everywhere. */
    @ArchTest
    public static final ArchRule soapTypesStayAtTheirDoor = classes()
            .that()
            .resideInAPackage("..internal.soap..")
            .should()
            .onlyBeAccessed()
            .byClassesThat(resideInAnyPackage("..internal.soap.."))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule storesKnowNothingOfWhatStandsAboveThem = noClasses()
            .that()
            .resideInAPackage("..internal.store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..internal.rest..", "..internal.soap..", "..internal.shell..")
                    .or(describe("the room of the services", type -> type.getPackageName()
                            .endsWith(".internal"))));

    /** Entities never leave the store. */
    @ArchTest
    public static final ArchRule entitiesStayInTheStore = classes()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .should()
            .resideInAPackage("..internal.store..")
            .andShould()
            .onlyBeAccessed()
            .byClassesThat(resideInAnyPackage("..internal.store.."))
            .allowEmptyShould(true);

    /** Domains meet by API and by id. */
    @ArchTest
    public static final ArchRule noDomainReachesIntoAnother =
            classes().that().resideInAPackage("org.leademployer..").should(new OwnInternalsOnly());

    @ArchTest
    public static final ArchRule apisAreFreeOfInternalsAndOfTheContainer = noClasses()
            .that()
            .resideInAPackage("org.leademployer..")
            .and()
            .resideOutsideOfPackages(
                    "..internal..", "org.leademployer.platform.store..", "org.leademployer.platform.console..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..internal..", "javax.persistence..", "org.osgi.service..", "org.apache.karaf.."));

    @ArchTest
    public static final ArchRule namesAreNounsOfTheDomain =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Base)");

    /** A class may use internal packages of its own domain only. */
    private static final class OwnInternalsOnly extends ArchCondition<JavaClass> {
        OwnInternalsOnly() {
            super("use internal packages of their own domain only");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> dependency
                                    .getTargetClass()
                                    .getPackageName()
                                    .startsWith("org.leademployer")
                            && dependency.getTargetClass().getPackageName().contains(".internal")
                            && !domain(dependency.getTargetClass()).equals(domain(type)))
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
    }

    private static String domain(JavaClass type) {
        Matcher matcher = DOMAIN.matcher(type.getPackageName());
        return matcher.lookingAt() ? matcher.group() : type.getPackageName();
    }
}
