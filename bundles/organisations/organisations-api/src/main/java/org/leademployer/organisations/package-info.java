/** Geography and host organisations (ORG). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.organisations;
