@NullMarked
package vn.ntm.task.persistence.decision;

import org.jspecify.annotations.NullMarked;
