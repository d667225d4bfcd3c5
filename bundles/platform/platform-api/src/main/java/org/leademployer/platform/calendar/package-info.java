/** Working days and calendar files. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.calendar;
