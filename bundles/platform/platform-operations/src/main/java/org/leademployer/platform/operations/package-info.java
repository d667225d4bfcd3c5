/** Whether the platform is ready. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.operations;
