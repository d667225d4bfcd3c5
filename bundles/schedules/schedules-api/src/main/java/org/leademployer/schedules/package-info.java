/** Registry of variants, pins of contracts, kept calculations and their replay (SCH). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.schedules;
