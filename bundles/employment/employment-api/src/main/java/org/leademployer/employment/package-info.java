/** Trainees and their placements (EMP). */
@org.osgi.annotation.versioning.Version("1.3.0")
package org.leademployer.employment;
