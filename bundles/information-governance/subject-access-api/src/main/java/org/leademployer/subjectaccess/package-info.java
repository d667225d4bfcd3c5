/** Requests of people whose data the platform holds: access, erasure, restriction (IG-8). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.subjectaccess;
