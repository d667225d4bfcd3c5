/** Contracts of lead employers: record, schedules, pins, start gate (CON). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.contracts;
