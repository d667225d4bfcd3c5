/** What every domain that holds personal data implements, so that a person's data can be gathered, held back and erased (IG-8). */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.platform.subject;
