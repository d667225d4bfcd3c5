/** Who is acting. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.access;
