/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.soap.Documentation;

/** A page of notices as it is read over SOAP. */
@XmlType(
        name = "NoticePage",
        propOrder = {"notices", "next"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A page of notices, oldest first.")
public final class NoticePage {

    @XmlElement(name = "notice")
    @Documentation("A notice.")
    private List<NoticeView> notices;

    @Documentation("The after of the next page; absent on the last. There, ask later with the key of the last notice.")
    private String next;

    static NoticePage of(Page<NoticeView> page) {
        NoticePage made = new NoticePage();
        made.notices = page.items();
        made.next = page.next();
        return made;
    }
}
