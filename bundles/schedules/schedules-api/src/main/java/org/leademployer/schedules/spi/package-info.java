/** What a region implements to replace a schedule, and what a domain implements to calculate by it (SCH-1). */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.leademployer.schedules.spi;
