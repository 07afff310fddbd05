/** What every screen shares: layout, menu, flash messages, paging, error pages. Knows no feature; features contribute. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.ntm.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
