/** Employment tribunal claims by the contract's pinned schedule 8 (TRI). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.tribunals;
