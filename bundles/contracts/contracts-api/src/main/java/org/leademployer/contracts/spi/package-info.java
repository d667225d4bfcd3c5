/** What other domains tell the record of a contract (CON-5), and ask for before it starts (CON-3). */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.leademployer.contracts.spi;
