/** Files of rows that partners send: read whole, every bad row named, taken over as a whole or not at all (EMP-5). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.imports;
