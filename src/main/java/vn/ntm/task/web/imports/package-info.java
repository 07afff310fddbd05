@NullMarked
package vn.ntm.task.web.imports;

import org.jspecify.annotations.NullMarked;
