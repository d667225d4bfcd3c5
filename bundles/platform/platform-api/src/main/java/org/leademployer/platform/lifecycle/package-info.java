/** What may happen to a record that has states: in which, where to, and who may. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.lifecycle;
