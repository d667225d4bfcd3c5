/** Placements over SOAP. */
@XmlSchema(namespace = PlacementsEndpoint.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.leademployer.employment.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
