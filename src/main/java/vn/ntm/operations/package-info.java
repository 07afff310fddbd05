/** Keeps an installation safe: backup and restore of everything, and a page that tells how it stands. */
@ApplicationModule(allowedDependencies = {"database", "identity", "shared", "ui"})
@NullMarked
package vn.ntm.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
