/** Contracts over SOAP. */
@XmlSchema(namespace = ContractsEndpoint.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.contracts.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
