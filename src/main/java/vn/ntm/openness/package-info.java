/** What others may have of our data: the interface for programs with its description, and the page for everybody. */
@ApplicationModule(
        allowedDependencies = {"task", "notice", "assessment", "criteria", "organisation", "identity", "shared", "ui"})
@NullMarked
package vn.ntm.openness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
