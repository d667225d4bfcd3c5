/** Schedule 6, commercial: what a region implements, and the money rules it can stand on (SCH-10). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.schedules.spi.commercial;
