/** Screens that mix modules: the leader's board, the home page, search. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "task",
            "notice",
            "works",
            "dossier",
            "assessment",
            "attachment",
            "criteria",
            "organisation",
            "identity",
            "paper",
            "shared",
            "ui"
        })
@NullMarked
package vn.ntm.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
