/** What other domains tell the record of a contract (CON-5). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contracts.spi;
