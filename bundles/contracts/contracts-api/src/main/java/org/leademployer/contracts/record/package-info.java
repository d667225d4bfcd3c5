/** The record of a contract by its six core principles, and its tier (CON-5, CON-13). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contracts.record;
