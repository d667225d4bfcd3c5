/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/** The register of host organisations. Provided by the platform. */
@ProviderType
public interface Organisations {

    Optional<Host> host(OdsCode odsCode);

    /** Hosts of a node and of all below it, by ODS code. */
    List<Host> hosts(Region region);

    /**
     * The hosts to which sites belong: the organisation with the site's own code, else the trust whose three characters
     * the code begins with ({@code RTD01} belongs to {@code RTD}). A site that belongs to no known host is left out.
     */
    Map<OdsCode, Host> hostsOfSites(Collection<OdsCode> sites);

    /**
     * Takes over a CSV file of hosts with the columns {@code ODS Code}, {@code Name}, {@code Kind}, {@code Region},
     * {@code Source}: the whole file or nothing. A host that is there already is changed to what the file says; the same
     * file twice changes nothing. The stream is read to its end and not closed.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422, ORG-3) naming every bad row
     */
    ImportReport importHosts(InputStream csv);
}
