/** Refusals that explain themselves, the same through REST, SOAP and console. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform.problem;
