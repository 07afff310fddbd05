/** How the program begins soon: what its start needs is made ready on the second core, and nothing is looked for twice. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.ntm.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
