@NullMarked
package vn.ntm.task.persistence.series;

import org.jspecify.annotations.NullMarked;
