/** Deadlines of all domains in one place. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.deadlines;
