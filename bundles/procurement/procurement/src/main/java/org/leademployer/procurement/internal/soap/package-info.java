/** Notices of procurements over SOAP, for finance systems. */
@XmlSchema(namespace = NoticesEndpoint.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.procurement.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
