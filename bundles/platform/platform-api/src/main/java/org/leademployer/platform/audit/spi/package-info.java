/** Where the head of the audit log's hash chain is put, outside the database. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.audit.spi;
