/** What a domain offers to the platform's one publisher of REST resources and SOAP endpoints. */
@org.osgi.annotation.versioning.Version("1.3.0")
package org.leademployer.platform.web;
