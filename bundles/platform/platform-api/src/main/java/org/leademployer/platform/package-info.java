/** The vocabulary of every domain: money, periods, regions, organisation codes, digests, text for people. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform;
