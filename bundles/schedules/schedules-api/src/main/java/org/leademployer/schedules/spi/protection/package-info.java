/** Schedule 10, data protection: what a region implements, and what its protocol answers (IG-5, IG-6). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.schedules.spi.protection;
