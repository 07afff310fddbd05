/** Who may enter and as what: accounts, positions (user x unit x role x period), sign-in, the acting person. */
@ApplicationModule(allowedDependencies = {"organisation", "shared", "ui"})
@NullMarked
package vn.ntm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
