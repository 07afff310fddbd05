/** Tells people: inbox, mail, reminders by the calendar, other systems; and runs the work of every day. */
@ApplicationModule(allowedDependencies = {"task", "notice", "dossier", "assessment", "organisation", "identity", "shared", "ui"})
@NullMarked
package vn.ntm.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
