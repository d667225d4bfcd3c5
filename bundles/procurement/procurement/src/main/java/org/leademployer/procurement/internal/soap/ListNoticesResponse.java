/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code listNotices} answers. */
@XmlRootElement(name = "listNoticesResponse")
@XmlType(name = "ListNoticesResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The notices that were asked for.")
public final class ListNoticesResponse {

    @XmlElement(required = true)
    @Documentation("The page.")
    private NoticePage page;

    static ListNoticesResponse of(NoticePage page) {
        ListNoticesResponse made = new ListNoticesResponse();
        made.page = page;
        return made;
    }
}
