/** The service catalogue: what the lead employer does, and what each contract takes of it (CON-14). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contracts.catalogue;
