/** Works and models with their steps, what is owed for them, the money mobilised, satisfaction surveys and named thôn. */
@ApplicationModule(
        allowedDependencies = {
            "dossier",
            "assessment",
            "criteria",
            "organisation",
            "identity",
            "attachment",
            "shared",
            "ui"
        })
@NullMarked
package vn.ntm.works;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
