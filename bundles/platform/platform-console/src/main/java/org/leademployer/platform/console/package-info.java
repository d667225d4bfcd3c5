/** What all console commands share: tables, --json, errors. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform.console;
