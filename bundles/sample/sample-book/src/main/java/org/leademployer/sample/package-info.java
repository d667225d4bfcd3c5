/** The sample book: two regions of invented people, generated from a fixed seed. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.sample;
