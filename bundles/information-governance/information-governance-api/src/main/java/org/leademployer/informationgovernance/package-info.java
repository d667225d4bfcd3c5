/**
 * Information governance: screening, impact assessments, sharing agreements, assurance, breaches and the register of processing
 * (IG-1 to IG-7), and what a contract's schedule 10 says of them.
 */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.leademployer.informationgovernance;
