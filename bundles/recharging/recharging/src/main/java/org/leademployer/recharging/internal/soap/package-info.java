/** Charges over SOAP. */
@XmlSchema(namespace = ChargesEndpoint.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.recharging.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
