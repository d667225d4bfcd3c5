/** Contracts of lead employers: record, schedules, pins, start gate (CON). */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.leademployer.contracts;
