/** Information governance: what the law and a contract's schedule 10 ask for when data is breached (IG-5, IG-6). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.informationgovernance;
