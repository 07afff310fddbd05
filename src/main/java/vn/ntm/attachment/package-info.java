/** Files with their checksum, size and type by content; who may download is asked of the module that owns them. */
@ApplicationModule(allowedDependencies = {"identity", "organisation", "shared", "ui"})
@NullMarked
package vn.ntm.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
