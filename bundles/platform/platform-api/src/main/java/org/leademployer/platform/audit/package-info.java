/** The audit log: written in the transaction of the change, sealed into a hash chain after it. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform.audit;
