/** The vocabulary of every domain: money, periods, regions, organisation codes, digests. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform;
