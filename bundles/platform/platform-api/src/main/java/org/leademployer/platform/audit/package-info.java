/** The audit log: written in the transaction of the change. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.audit;
