/** What other domains tell about how contracts are run: they implement it, and it is asked where it is there. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contractmanagement.spi;
