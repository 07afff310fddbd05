/** How each unit stands against each criterion and indicator: three voices, evidence, history, as of any day. */
@ApplicationModule(allowedDependencies = {"criteria", "organisation", "identity", "attachment", "shared", "ui"})
@NullMarked
package vn.ntm.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
