/**
 * The demonstration: the five real notices with their units, duties and accounts, entered through the services that
 * people use. Only where {@code ntm.demo} is on; idempotent; nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "task",
            "works",
            "criteria",
            "assessment",
            "dossier",
            "organisation",
            "identity",
            "shared",
            "ui"
        })
@NullMarked
package vn.ntm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
