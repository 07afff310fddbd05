/** Conclusion notices: their record, their text as a tree of items exactly as printed, and the way from item to task. */
@ApplicationModule(
        allowedDependencies = {
            "task",
            "task :: reading",
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
package vn.ntm.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
