/** The official criteria sets as versioned reference data: sets, criteria, indicators, thresholds, legal basis. */
@ApplicationModule(allowedDependencies = {"organisation", "identity", "shared", "ui"})
@NullMarked
package vn.ntm.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
