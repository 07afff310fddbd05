/** Official papers as Word files in the form of Nghị định 30/2020/NĐ-CP, phụ lục I. Knows no feature: it is told the words. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.ntm.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
