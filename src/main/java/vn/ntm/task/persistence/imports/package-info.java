@NullMarked
package vn.ntm.task.persistence.imports;

import org.jspecify.annotations.NullMarked;
