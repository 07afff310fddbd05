/** Duties followed to their end: tasks, one assignment per lead unit, true deadlines, reports, acceptance, history. */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "criteria",
            "organisation",
            "identity",
            "attachment",
            "paper",
            "shared",
            "ui"
        })
@NullMarked
package vn.ntm.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
