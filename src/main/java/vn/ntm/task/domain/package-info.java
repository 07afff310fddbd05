@NullMarked
package vn.ntm.task.domain;

import org.jspecify.annotations.NullMarked;
