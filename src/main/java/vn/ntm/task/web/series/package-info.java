@NullMarked
package vn.ntm.task.web.series;

import org.jspecify.annotations.NullMarked;
