/** Who did what, when: an append-only trail fed by AuditableEvent, and its page. Publishes nothing. */
@ApplicationModule(allowedDependencies = {"identity", "organisation", "shared", "ui"})
@NullMarked
package vn.ntm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
