/** Who is acting, and what they may do where. */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.leademployer.platform.access;
