@NullMarked
package vn.ntm.task.web.decision;

import org.jspecify.annotations.NullMarked;
