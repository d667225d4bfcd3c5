/** What a domain offers to the platform's one REST publisher. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform.web;
