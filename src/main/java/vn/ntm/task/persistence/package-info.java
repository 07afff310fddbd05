@NullMarked
package vn.ntm.task.persistence;

import org.jspecify.annotations.NullMarked;
