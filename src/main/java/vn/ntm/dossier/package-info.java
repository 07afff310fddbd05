/** Recognition dossiers: procedures as data, each unit's way through their stages, opinions of sectors, decisions. */
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
package vn.ntm.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
