/** Values that every module speaks: the clock of Vietnam, text folding, dates, rejections. No rules, no Spring MVC. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.ntm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
