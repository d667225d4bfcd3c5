/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code readExposure} asks. */
@XmlRootElement(name = "readExposure")
@XmlType(
        name = "ReadExposure",
        propOrder = {"region", "on", "host"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What exposure to read.")
public final class ReadExposure {

    @Documentation("Only this node and all below it, such as north-west; the country where absent.")
    private String region;

    @XmlSchemaType(name = "date")
    @Documentation("The day; today where absent.")
    private String on;

    @Documentation("Only what this party bears: HEE, LEAD_EMPLOYER or an ODS code; all where absent.")
    private String host;

    Region region() {
        return region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
    }

    LocalDate on(LocalDate today) {
        return on == null ? today : Problems.readDate("on", CivilDate.withoutZone(on));
    }

    String host() {
        return host;
    }
}
