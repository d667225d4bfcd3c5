/** One database, one transaction per request, one schema per domain. */
@org.osgi.annotation.versioning.Version("1.3.0")
package org.leademployer.platform.store;
