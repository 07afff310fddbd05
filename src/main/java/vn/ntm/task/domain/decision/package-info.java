@NullMarked
package vn.ntm.task.domain.decision;

import org.jspecify.annotations.NullMarked;
