/** Procurement of lead employers: policies, routes, timelines. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.procurement;
