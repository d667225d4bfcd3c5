/** Change control of contracts (schedule 9): raised, assessed, agreed, signed, effective; and how a contract stood on any day. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contracts.change;
