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

/** What {@code readNotice} answers. */
@XmlRootElement(name = "readNoticeResponse")
@XmlType(
        name = "ReadNoticeResponse",
        propOrder = {"notice", "release"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("The notice that was asked for.")
public final class ReadNoticeResponse {

    @XmlElement(required = true)
    @Documentation("The notice.")
    private NoticeView notice;

    @XmlElement(required = true)
    @Documentation("The release as it was published: JSON of the Open Contracting Data Standard 1.1 (PRO-16).")
    private String release;

    static ReadNoticeResponse of(NoticeView notice, String release) {
        ReadNoticeResponse made = new ReadNoticeResponse();
        made.notice = notice;
        made.release = release;
        return made;
    }
}
