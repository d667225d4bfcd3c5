/** What nobody may read out of the database: sealed contents, and keys of persons that can be destroyed (PRO-9, IG-8). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.vault;
