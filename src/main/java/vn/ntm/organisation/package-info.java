/** Units living in time: administrative units, offices and bodies, their hierarchy, names, events and successors. */
@ApplicationModule(allowedDependencies = {"paper", "shared", "ui"})
@NullMarked
package vn.ntm.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
