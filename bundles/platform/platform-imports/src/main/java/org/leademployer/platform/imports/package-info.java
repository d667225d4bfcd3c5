/** Files of rows that partners send: read as a stream within limits, every bad row named (EMP-5). */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.leademployer.platform.imports;
