/** What must happen elsewhere as a consequence of a change: written with the change, delivered after it (docs/decisions/0011). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.event;
