/** Procurement of lead employers: policies, routes, timelines. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.procurement;
