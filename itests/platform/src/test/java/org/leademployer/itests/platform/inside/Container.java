/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.nio.file.Path;
import org.junit.Before;
import org.leademployer.itests.platform.harness.FreePort;
import org.leademployer.itests.platform.harness.HealthProbe;
import org.leademployer.itests.platform.harness.Platform;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.osgi.framework.Constants;

/** The shipped distribution with the test classes as one more bundle in it. One container for all that extend this. */
public abstract class Container {

    /** Where it is unpacked. */
    static final Path FOLDER = Path.of(System.getProperty("work.folder", ""), "inside");

    /** Ports are chosen once, so that all classes have one configuration and with it one container. */
    private static final int HTTP_PORT = FreePort.any();

    private static final int SSH_PORT = FreePort.any();

    /** By this property the tests inside know it. */
    private static final String PORT = "itests.http.port";

    /** The container with its bundles is there before the platform is ready. */
    @Before
    public void awaitReadiness() {
        HealthProbe.awaitReadiness(Integer.getInteger(PORT));
    }

    @Configuration
    public Option[] configuration() {
        String karaf = System.getProperty("karaf.version");
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Platform.distribution().toUri().toString())
                        .name("Lead Employer Platform")
                        .karafVersion(karaf)
                        .unpackDirectory(Path.of(System.getProperty("work.folder"), "inside")
                                .toFile())
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                configureConsole().ignoreLocalConsole(),
                systemProperty(PORT).value(Integer.toString(HTTP_PORT)),
                put("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(HTTP_PORT)),
                put("org.apache.karaf.shell.cfg", "sshPort", Integer.toString(SSH_PORT)),
                // Pax Exam's own bundles come out of the build's repository; the platform's out of system/, as shipped.
                put(
                        "org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + new File(System.getProperty("maven.repository")).toURI()
                                + "@id=build@snapshots"),
                vmOptions("-Xmx512m", "-Dfile.encoding=UTF-8", "-Djava.security.manager=allow"),
                vmOptions(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module",
                        "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                        "--patch-module",
                        "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar"),
                vmOptions(
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
                        "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED"),
                vmOptions("-classpath", "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*"));
    }

    /** Whatever a test uses it finds when it runs: also what a test stops and starts again. */
    @ProbeBuilder
    public TestProbeBuilder probe(TestProbeBuilder probe) {
        probe.setHeader(Constants.DYNAMICIMPORT_PACKAGE, "*");
        return probe;
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut("etc/" + file, key, value);
    }
}
