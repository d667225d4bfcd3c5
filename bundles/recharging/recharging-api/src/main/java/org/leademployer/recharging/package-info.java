/** Charges of a contract by its pinned schedule 6 (FIN). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.recharging;
