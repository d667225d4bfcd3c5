/** What SOAP endpoints are written with: the fault that all of them declare, and the words of their WSDL. */
@org.osgi.annotation.versioning.Version("1.0.0")
@XmlSchema(namespace = ProblemDetail.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.platform.web.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
