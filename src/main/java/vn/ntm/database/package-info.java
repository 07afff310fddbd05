/** The PostgreSQL that comes along when no database is configured: unpacked, started, watched and stopped by us. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.ntm.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
