/** Schedule 8, employment tribunal claims: what a region implements, and the money rules it can stand on (TRI-2, TRI-3). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.schedules.spi.tribunal;
